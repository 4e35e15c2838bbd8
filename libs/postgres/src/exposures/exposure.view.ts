import type { EntityManager } from 'typeorm';
import type { DatedGround, ExposureViews, MovedQuery, MovedTransfer, TransferUnderWay } from '#casework';

/** What moved, and what could still move. */
export class ExposureView implements ExposureViews {
  constructor(private readonly manager: EntityManager) {}

  async grounds(proceedingId: string): Promise<readonly DatedGround[]> {
    const rows: (Omit<DatedGround, 'recordedAt'> & { recordedAt: Date })[] = await this.manager.query(
      `select region, ground, recorded_at as "recordedAt" from proceeding_standings
       where proceeding_id = $1 order by sequence, region`,
      [proceedingId],
    );
    return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
  }

  moved({ country, instrumentIds, from, to, limit }: MovedQuery): Promise<readonly MovedTransfer[]> {
    return this.manager.query(
      `select t.id as "transferId", s.sheet->>'title' as title, t.instrument_id as "instrumentId", t.unit_id as "unitId",
         m.id as "movementId", m.state, m.on_day::text as "onDay", m.value_usd::float8 as "valueUsd"
       ${MOVED} cross join lateral (${NEWEST_SHEET}) s
       order by m.on_day, m.id limit $5`,
      [country, instrumentIds, from, to, limit],
    );
  }

  async movedTotal({ country, instrumentIds, from, to }: Omit<MovedQuery, 'limit'>) {
    const [row]: { usd: number; count: number; withoutValue: number }[] = await this.manager.query(
      `select coalesce(sum(m.value_usd), 0)::float8 as usd, count(*)::int as count,
         count(*) filter (where m.value_usd is null)::int as "withoutValue" ${MOVED}`,
      [country, instrumentIds, from, to],
    );
    return row ?? { usd: 0, count: 0, withoutValue: 0 };
  }

  underWay({
    country,
    instrumentIds,
    limit,
  }: Pick<MovedQuery, 'country' | 'instrumentIds' | 'limit'>): Promise<readonly TransferUnderWay[]> {
    return this.manager.query(
      `select t.id as "transferId", s.sheet->>'title' as title, t.instrument_id as "instrumentId", t.unit_id as "unitId",
         coalesce(m.state, 'planned') as state, (s.sheet->>'totalUsd')::float8 as "totalUsd"
       from transfers t cross join lateral (${NEWEST_SHEET}) s
       left join lateral (select v.state from transfer_movements v where v.transfer_id = t.id
         order by v.on_day desc, v.id desc limit 1) m on true
       where t.country = $1 and t.instrument_id = any($2) and coalesce(m.state, 'planned') not in ('delivered', 'cancelled')
       order by t.id limit $3`,
      [country, instrumentIds, limit],
    );
  }
}

const NEWEST_SHEET = `select v.sheet from transfer_sheets v where v.transfer_id = t.id order by v.version desc limit 1`;

const MOVED = `
  from transfers t join transfer_movements m on m.transfer_id = t.id
    and m.state in ('delivering', 'delivered') and m.on_day >= $3 and ($4::date is null or m.on_day < $4)
    and t.country = $1 and t.instrument_id = any($2)`;
