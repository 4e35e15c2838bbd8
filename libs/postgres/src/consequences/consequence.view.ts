import type { EntityManager } from 'typeorm';
import type {
  Actor,
  BarEnding,
  BarFilter,
  ConsequenceViews,
  GateRecord,
  IssuedEdition,
  ListedUnit,
  Notice,
  NoticeFilter,
  PlacePage,
  Portfolio,
  PublicEdition,
  RecordedAgreement,
  ShownBar,
  ShownEdition,
  StepVersion,
} from '#casework';
import { iso } from '../requests/request-columns.ts';
import { AGREEMENT_COLUMNS, EDITION_COLUMNS, ENTRIES, shownEdition } from './edition-columns.ts';
import { listed } from './listed.ts';
import { SELECT_NOTICE } from './notice-columns.ts';

/** Reads of what follows from determinations, one query each. */
export class ConsequenceView implements ConsequenceViews {
  constructor(private readonly manager: EntityManager) {}

  bars(reader: Actor, filter: BarFilter): Promise<readonly ShownBar[]> {
    const { unitId, proceedingId, country, after, limit } = filter;
    return this.manager.query(BARS, [
      placesOf(reader.portfolio),
      reader.personId,
      country ?? null,
      unitId ?? null,
      proceedingId ?? null,
      after ?? null,
      limit,
    ]);
  }

  listed(
    countries: Portfolio,
    asked: { readonly on: string; readonly authorityIds: readonly string[]; readonly country?: string },
  ): Promise<readonly ListedUnit[]> {
    const { on, authorityIds, country } = asked;
    return this.manager.query(LISTED, [on, authorityIds, placesOf(countries), country ?? null]);
  }

  editions(countries: Portfolio, { country, after, limit }: PlacePage): Promise<readonly ShownEdition[]> {
    return this.manager.query(
      `select ${shownEdition()} from list_editions l
       where ($1::text[] is null or l.country = any($1)) and ($2::text is null or l.country = $2)
         and ($3::uuid is null or l.id < $3)
       order by l.id desc limit $4`,
      [placesOf(countries), country ?? null, after ?? null, limit],
    );
  }

  async edition(id: string): Promise<(IssuedEdition & ShownEdition) | undefined> {
    const rows: (IssuedEdition & ShownEdition)[] = await this.manager.query(
      `select ${shownEdition()}, ${ENTRIES} as entries from list_editions l where l.id = $1`,
      [id],
    );
    return rows[0];
  }

  async editionBefore({ country, number }: Pick<IssuedEdition, 'country' | 'number'>) {
    const rows: IssuedEdition[] = await this.manager.query(
      `select ${EDITION_COLUMNS}, ${ENTRIES} as entries from list_editions l where l.country = $1 and l.number = $2`,
      [country, number - 1],
    );
    return rows[0];
  }

  endingsOf(barIds: readonly string[]): Promise<readonly BarEnding[]> {
    return this.manager.query(
      `select e.bar_id as "barId", e.determination_id as "determinationId", e.ground, e.scope,
         e.effective_from::text as "effectiveFrom", e.effective_until::text as "effectiveUntil"
       from bar_ends e where e.bar_id = any($1) order by e.recorded_at, e.id`,
      [barIds],
    );
  }

  publicEditions(authorityIds: readonly string[]): Promise<readonly PublicEdition[]> {
    return this.manager.query(PUBLIC_EDITIONS, [authorityIds]);
  }

  agreements(
    countries: Portfolio,
    { country, after, limit }: PlacePage,
  ): Promise<readonly RecordedAgreement[]> {
    return this.manager.query(
      `select ${AGREEMENT_COLUMNS} from agreements a
       where ($1::text[] is null or a.country = any($1)) and ($2::text is null or a.country = $2)
         and ($3::uuid is null or a.id < $3)
       order by a.id desc limit $4`,
      [placesOf(countries), country ?? null, after ?? null, limit],
    );
  }

  async gates(country: string, on: string): Promise<GateRecord> {
    const agreements: RecordedAgreement[] = await this.manager.query(
      `select ${AGREEMENT_COLUMNS} from agreements a
       where a.country = $1 and a.in_force_from <= $2 and (a.ends_on is null or a.ends_on >= $2)
       order by a.in_force_from desc, a.id desc limit 1`,
      [country, on],
    );
    const editions: ShownEdition[] = await this.manager.query(
      `select ${shownEdition('d.delivered_on <= $2')} from list_editions l
       where l.country = $1 and l.issued_on <= $2 order by l.number desc limit 1`,
      [country, on],
    );
    return { agreement: agreements[0], edition: editions[0] };
  }

  notices(reader: Actor, filter: NoticeFilter): Promise<readonly Notice[]> {
    const { proceedingId, status, recipient, after, limit } = filter;
    return this.manager.query(NOTICES, [
      placesOf(reader.portfolio),
      reader.personId,
      proceedingId ?? null,
      recipient ?? null,
      after ?? null,
      status ?? null,
      limit,
    ]);
  }

  async notice(id: string): Promise<Notice | undefined> {
    const rows: Notice[] = await this.manager.query(`${SELECT_NOTICE} where n.id = $1`, [id]);
    return rows[0];
  }

  steps(proceedingId: string): Promise<readonly StepVersion[]> {
    return this.manager.query(
      `select s.step_id as "stepId", s.proceeding_id as "proceedingId", s.person_ref as "personRef", s.kind, s.status,
         s.words, s.taken_on::text as "takenOn", s.evidence_ids as "evidenceIds",
         ${iso('s.recorded_at')} as "recordedAt", s.account_id as "accountId"
       from remediation_steps s where s.proceeding_id = $1 order by s.recorded_at, s.id`,
      [proceedingId],
    );
  }
}

const placesOf = (portfolio: Portfolio): readonly string[] | null => (portfolio === 'all' ? null : portfolio);

/** The case `c` is not one in which the reader ($2) declared a conflict of interest. */
const NO_CONFLICT = `
  coalesce((select v.declares from conflict_declarations v where v.case_id = c.id and v.person_id = $2
    order by v.at desc, v.id desc limit 1), 'none') <> 'conflict'`;

const BARS = `
  select b.id, b.proceeding_id as "proceedingId", p.case_id as "caseId", b.determination_id as "determinationId",
    b.authority_id as "authorityId", root.id as "unitId", root.name as "unitName", root.country,
    b.effective_from::text as "effectiveFrom", ${iso('b.recorded_at')} as "recordedAt",
    (select coalesce(json_agg(json_build_object('barId', e.bar_id, 'determinationId', e.determination_id,
       'ground', e.ground, 'scope', e.scope, 'effectiveFrom', e.effective_from, 'effectiveUntil', e.effective_until,
       'recordedAt', ${iso('e.recorded_at')}) order by e.recorded_at, e.id), '[]')
     from bar_ends e where e.bar_id = b.id) as endings,
    (select coalesce(json_agg(json_build_object('barId', x.bar_id, 'unitId', x.unit_id, 'unitName', k.name,
       'findingId', x.finding_id, 'reasons', x.reasons, 'recordedAt', ${iso('x.recorded_at')}) order by x.id), '[]')
     from bar_extensions x join units k on k.id = x.unit_id where x.bar_id = b.id) as extensions
  from bars b join proceedings p on p.id = b.proceeding_id join cases c on c.id = p.case_id
    join units root on root.id = unit_root(b.unit_id, now())
  where ($1::text[] is null or root.country = any($1)) and ${NO_CONFLICT}
    and ($3::text is null or root.country = $3)
    and ($4::uuid is null or b.unit_id = any(unit_members(unit_root($4, now()), now()))
      or exists (select 1 from bar_extensions x where x.bar_id = b.id and x.unit_id = any(unit_members(unit_root($4, now()), now()))))
    and ($5::uuid is null or b.proceeding_id = $5) and ($6::uuid is null or b.id > $6)
  order by b.id limit $7`;

const NOTICES = `
  select * from (${SELECT_NOTICE}
    where ($1::text[] is null or c.country is null or c.country = any($1)) and ${NO_CONFLICT}
      and ($3::uuid is null or n.proceeding_id = $3) and ($4::text is null or n.recipient = $4)
      and ($5::uuid is null or n.id > $5)) found
  where $6::text is null or status = $6
  order by id limit $7`;

const LISTED = `
  select l.bar_id as "barId", l.proceeding_id as "proceedingId", l.unit_id as "unitId", l.unit_name as "unitName",
    l.country, l.authority_id as "authorityId", l.effective_from::text as "barredSince", l.standing,
    (select json_build_object('proceedingId', d.proceeding_id, 'unitId', d.unit_id, 'decision', d.decision,
       'determinationId', d.determination_id, 'justification', d.justification, 'classified', d.classified,
       'recordedAt', ${iso('d.recorded_at')})
     from publication_decisions d where d.proceeding_id = l.proceeding_id and d.recorded_at >= l.recorded_at
     order by d.recorded_at desc, d.id desc limit 1) as publication,
    array(select n.recipient from notices n left join notice_deliveries s on s.notice_id = n.id
      where n.proceeding_id = l.proceeding_id and n.duty_id = 'withholding-report' and s.notice_id is null
        and n.recorded_at = (select max(o.recorded_at) from notices o
          where o.proceeding_id = l.proceeding_id and o.duty_id = 'withholding-report')
      order by n.recipient) as unreported
  from (${listed('$1::date', '$2::text[]')}) l
  where ($3::text[] is null or l.country = any($3)) and ($4::text is null or l.country = $4)
  order by l.country, l.unit_name, l.bar_id`;

/** The newest decision since the bar began counts; a unit without one is not published. */
const PUBLIC_EDITIONS = `
  select * from (
    select l.id, l.country, l.issued_on::text as "issuedOn", ${iso('l.recorded_at')} as "recordedAt",
      (select coalesce(json_agg(json_build_object('unitName', e.unit_name, 'authorityId', e.authority_id,
         'barredSince', e.barred_since) order by e.unit_name, e.bar_id), '[]')
       from edition_entries e join bars b on b.id = e.bar_id
       where e.edition_id = l.id and e.standing = 'barred' and e.authority_id = any($1)
         and (select d.decision from publication_decisions d where d.proceeding_id = b.proceeding_id
           and d.recorded_at >= b.recorded_at order by d.recorded_at desc, d.id desc limit 1) = 'published') as units
    from list_editions l order by l.id desc limit 1000) newest
  order by id`;
