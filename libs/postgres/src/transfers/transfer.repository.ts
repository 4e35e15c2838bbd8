import type { EntityManager } from 'typeorm';
import type {
  Coverage,
  GroupMember,
  Movement,
  PurchaserGroup,
  SheetVersion,
  Transfer,
  TransferRecord,
  TransferStore,
} from '#casework';
import type { Binding } from '../kernel/binding.ts';
import type { Dated, TransferRow } from './transfer-columns.ts';
import { GROUP_OF, recorded, SHEET_COLUMNS, toTransfer, TRANSFER_COLUMNS } from './transfer-columns.ts';

/** Transfers in PostgreSQL. Every write is a new row. */
export class TransferRepository implements TransferStore {
  readonly at: string;
  private readonly manager: EntityManager;

  constructor({ manager, at }: Binding) {
    this.manager = manager;
    this.at = at;
  }

  async add({ id, caseId, instrumentId, country, unitId, openedAt, openedBy }: Transfer): Promise<void> {
    await this.manager.query(
      `insert into transfers (id, case_id, instrument_id, country, unit_id, opened_at, opened_by) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, caseId, instrumentId, country, unitId, openedAt, openedBy],
    );
  }

  async lock(id: string): Promise<TransferRecord | undefined> {
    await this.manager.query(`select pg_advisory_xact_lock(hashtextextended('transfer ' || $1, 0))`, [id]);
    return this.read('t.id = $1', id);
  }

  byId(id: string): Promise<TransferRecord | undefined> {
    return this.read('t.id = $1', id);
  }

  ofCase(caseId: string): Promise<TransferRecord | undefined> {
    return this.read('t.case_id = $1', caseId);
  }

  private async read(where: string, id: string): Promise<TransferRecord | undefined> {
    const [row]: TransferRow[] = await this.manager.query(
      `select ${TRANSFER_COLUMNS} from transfers t where ${where}`,
      [id],
    );
    if (row === undefined) return undefined;
    const [current]: Dated<SheetVersion, 'recordedAt'>[] = await this.manager.query(
      `select ${SHEET_COLUMNS} from transfer_sheets s where s.transfer_id = $1 order by s.version desc limit 1`,
      [row.id],
    );
    if (current === undefined) throw new Error(`Transfer ${row.id} has no sheet.`);
    return { ...toTransfer(row), current: recorded(current) };
  }

  async addSheet(transferId: string, version: SheetVersion): Promise<void> {
    await this.manager.query(
      `insert into transfer_sheets (transfer_id, version, sheet, because, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6)`,
      [
        ...[transferId, version.version, JSON.stringify(version.sheet), version.because],
        ...[version.recordedAt, version.recordedBy],
      ],
    );
  }

  async addMovement(one: Movement): Promise<void> {
    await this.manager.query(
      `insert into transfer_movements (id, transfer_id, state, on_day, value_usd, words, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [one.id, one.transferId, one.state, one.onDay, one.valueUsd, one.words, one.recordedAt, one.recordedBy],
    );
  }

  async addCoverage(one: Coverage): Promise<void> {
    await this.manager.query(
      `insert into transfer_coverages (id, transfer_id, determination_id, is_within, reasons, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[one.id, one.transferId, one.determinationId, one.isWithin, one.reasons],
        ...[one.recordedAt, one.recordedBy],
      ],
    );
  }

  async hasDetermination(transferId: string, determinationId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `select 1 from transfers t join proceedings p on p.country = t.country
         join determinations d on d.proceeding_id = p.id where t.id = $1 and d.id = $2`,
      [transferId, determinationId],
    );
    return rows.length > 0;
  }

  async purchaserGroup(country: string, on: string): Promise<PurchaserGroup> {
    const [found]: PurchaserGroup[] = await this.manager.query(GROUP_OF, [country, on]);
    return found ?? { group: 'all-others', source: null };
  }

  async loadGroups(members: readonly GroupMember[]): Promise<number> {
    const rows: unknown[] = await this.manager.query(
      `insert into purchaser_groups (group_id, country, from_day, to_day, source)
       select "group", country, "from", "to", source
       from jsonb_to_recordset($1::jsonb) as m("group" text, country text, "from" date, "to" date, source text)
       on conflict do nothing returning country`,
      [JSON.stringify(members)],
    );
    return rows.length;
  }
}
