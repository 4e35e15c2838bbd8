import type { EntityManager } from 'typeorm';
import type {
  Coverage,
  ListedTransfer,
  Movement,
  Named,
  PurchaserGroup,
  SheetVersion,
  TransferFile,
  TransferQuery,
  TransferViews,
} from '#casework';
import type { Dated, TransferRow } from './transfer-columns.ts';
import {
  COVERAGE_COLUMNS,
  GROUP_OF,
  MOVEMENT_COLUMNS,
  recorded,
  SHEET_COLUMNS,
  toTransfer,
  TRANSFER_COLUMNS,
} from './transfer-columns.ts';

/** Reads of transfers. */
export class TransferView implements TransferViews {
  constructor(private readonly manager: EntityManager) {}

  async byId(id: string): Promise<TransferFile | undefined> {
    const [row]: (TransferRow & { unitName: string | null })[] = await this.manager.query(
      `select ${TRANSFER_COLUMNS}, u.name as "unitName" from transfers t left join units u on u.id = t.unit_id where t.id = $1`,
      [id],
    );
    if (row === undefined) return undefined;
    const sheets: Dated<Named<SheetVersion>, 'recordedAt'>[] = await this.manager.query(
      `select ${SHEET_COLUMNS}, a.name as "recordedByName" from transfer_sheets s join accounts a on a.id = s.recorded_by where s.transfer_id = $1 order by s.version`,
      [id],
    );
    const movements: Dated<Named<Movement>, 'recordedAt'>[] = await this.manager.query(
      `select ${MOVEMENT_COLUMNS}, a.name as "recordedByName" from transfer_movements m join accounts a on a.id = m.recorded_by where m.transfer_id = $1 order by m.on_day, m.id`,
      [id],
    );
    const coverages: Dated<Named<Coverage>, 'recordedAt'>[] = await this.manager.query(
      `select ${COVERAGE_COLUMNS}, a.name as "recordedByName" from transfer_coverages c join accounts a on a.id = c.recorded_by where c.transfer_id = $1 order by c.recorded_at, c.id`,
      [id],
    );
    return {
      ...toTransfer(row),
      sheets: sheets.map(recorded),
      movements: movements.map(recorded),
      coverages: coverages.map(recorded),
    };
  }

  async list({
    countries,
    unitId,
    instrumentId,
    state,
    after,
    limit,
  }: TransferQuery): Promise<readonly ListedTransfer[]> {
    const rows: (Dated<ListedTransfer, 'openedAt'> & TransferRow)[] = await this.manager.query(LIST, [
      ...[countries ?? null, unitId ?? null, instrumentId ?? null, state ?? null, after ?? null, limit],
    ]);
    return rows.map(toTransfer);
  }

  async purchaserGroup(country: string, on: string): Promise<PurchaserGroup> {
    const [found]: PurchaserGroup[] = await this.manager.query(GROUP_OF, [country, on]);
    return found ?? { group: 'all-others', source: null };
  }
}

const LIST = `
  select ${TRANSFER_COLUMNS}, u.name as "unitName", s.sheet->>'title' as title, (s.sheet->>'totalUsd')::float8 as "totalUsd",
    coalesce(m.state, 'planned') as state, m.on_day::text as "stateSince"
  from transfers t
  left join units u on u.id = t.unit_id
  cross join lateral (
    select v.sheet from transfer_sheets v where v.transfer_id = t.id order by v.version desc limit 1) s
  left join lateral (
    select v.state, v.on_day from transfer_movements v where v.transfer_id = t.id order by v.on_day desc, v.id desc limit 1) m on true
  where ($1::text[] is null or t.country = any ($1)) and ($2::uuid is null or t.unit_id = $2)
    and ($3::text is null or t.instrument_id = $3) and ($4::text is null or coalesce(m.state, 'planned') = $4)
    and ($5::uuid is null or t.id > $5)
  order by t.id limit $6`;
