import type { EntityManager } from 'typeorm';
import type { Actor, AppliedForum, DeviationFilter, DeviationViews, ShownDeviation } from '#casework';
import {
  APPLICATION_OBJECT,
  DEVIATION_COLUMNS,
  DEVIATION_OBJECT,
  deviationStatus,
  PROFILE,
} from './deviation-columns.ts';

/** Reads of deviations, one query each. How one stands is computed from its dates each time, never stored. */
export class DeviationView implements DeviationViews {
  constructor(private readonly manager: EntityManager) {}

  list({ portfolio }: Actor, filter: DeviationFilter): Promise<readonly ShownDeviation[]> {
    const { on, within, status, country, after, limit } = filter;
    return this.manager.query(
      `${SHOWN} where ($3::text[] is null or d.countries && $3) and ($4::text is null or $4 = any(d.countries))
         and ($5::uuid is null or d.id < $5) and ($6::text is null or ${STATUS} = $6)
       order by d.id desc limit $7`,
      [
        on,
        within,
        portfolio === 'all' ? null : portfolio,
        country ?? null,
        after ?? null,
        status ?? null,
        limit,
      ],
    );
  }

  async byId(id: string, { on, within }: Pick<DeviationFilter, 'on' | 'within'>) {
    type Row = NonNullable<Awaited<ReturnType<DeviationViews['byId']>>>;
    const rows: Row[] = await this.manager.query(
      `select shown.*, (select ${PROFILE} from deviations d where d.id = shown.id) as profile,
         (select coalesce(jsonb_agg(${APPLICATION_OBJECT} order by x.applied_at, x.id), '[]')
          from deviation_applications x join proceedings p on p.id = x.proceeding_id where x.deviation_id = shown.id)
           as applications
       from (${SHOWN} where d.id = $3) shown`,
      [on, within, id],
    );
    return rows[0];
  }

  appliedTo(
    proceedingIds: readonly string[],
    { on, knownAt }: { readonly on: string; readonly knownAt: string },
  ): Promise<readonly AppliedForum[]> {
    return this.manager.query(
      `select ${APPLICATION_OBJECT} as application, ${DEVIATION_OBJECT} as deviation, ${PROFILE} as profile
       from deviation_applications x join proceedings p on p.id = x.proceeding_id
         join deviations d on d.id = x.deviation_id
       where x.proceeding_id = any($1) and x.applied_at <= $3
         and (x.applied_at at time zone 'UTC')::date <= $2::date and d.expires_on >= $2::date
         and not exists (select from deviation_application_ends n where n.application_id = x.id and n.ended_at <= $3
           and (n.ended_at at time zone 'UTC')::date <= $2::date)
       order by x.applied_at, x.id`,
      [proceedingIds, on, knownAt],
    );
  }

  async overdue(on: string): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `select d.id from deviations d where d.expires_on < $1::date
         and exists (select from deviation_signatures s where s.deviation_id = d.id)
         and not exists (select from deviation_endings e where e.deviation_id = d.id)
       order by d.expires_on, d.id`,
      [on],
    );
    return rows.map(({ id }) => id);
  }
}

const STATUS = deviationStatus('$1::date', '$2::integer');

const SHOWN = `
  select ${DEVIATION_COLUMNS}, ${STATUS} as status, ${PROFILE} ->> 'name' as "forumName",
    case when d.expires_on >= $1::date then d.expires_on - $1::date end as "daysLeft"
  from deviations d`;
