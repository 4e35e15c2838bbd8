import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import type { CaseRecord, CaseStore, Declaration } from '#casework';
import type { Binding } from '../kernel/binding.ts';
import { CaseRow, ConflictDeclarationRow } from './case.row.ts';

/** Cases in PostgreSQL. */
export class CaseRepository implements CaseStore {
  readonly at: string;
  private readonly manager: EntityManager;

  constructor({ manager, at }: Binding) {
    this.manager = manager;
    this.at = at;
  }

  async add(record: CaseRecord): Promise<void> {
    await this.manager.insert(CaseRow, toRow(record));
  }

  async lock(id: string): Promise<CaseRecord | undefined> {
    const row = await this.manager.findOne(CaseRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row === null ? undefined : toCase(row);
  }

  async byId(id: string): Promise<CaseRecord | undefined> {
    const row = await this.manager.findOneBy(CaseRow, { id });
    return row === null ? undefined : toCase(row);
  }

  async openOn(unitId: string): Promise<CaseRecord | undefined> {
    const row = await this.manager.findOneBy(CaseRow, { unitId, closedAt: IsNull() });
    return row === null ? undefined : toCase(row);
  }

  async openOnCountry(country: string): Promise<CaseRecord | undefined> {
    const row = await this.manager.findOneBy(CaseRow, { subject: 'country', country, closedAt: IsNull() });
    return row === null ? undefined : toCase(row);
  }

  async holdSubject(id: string): Promise<void> {
    await this.manager.query(`select pg_advisory_xact_lock(hashtextextended('case on ' || $1, 0))`, [id]);
  }

  async identifyUnit(id: string, { unitId, country }: { unitId: string; country: string }): Promise<void> {
    await this.manager.query(
      'update cases set unit_id = $2, country = $3, revision = revision + 1 where id = $1',
      [id, unitId, country],
    );
    await this.manager.query('update proceedings set country = $2 where case_id = $1 and country <> $2', [
      id,
      country,
    ]);
  }

  async declarationsOf(caseId: string, personId: string): Promise<readonly Declaration[]> {
    const rows = await this.manager.find(ConflictDeclarationRow, {
      where: { caseId, personId },
      order: { at: 'asc', id: 'asc' },
    });
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async declare(declaration: Declaration): Promise<void> {
    await this.manager.insert(ConflictDeclarationRow, { ...declaration, at: new Date(declaration.at) });
  }
}

function toRow({ unidentified, openedAt, closedAt, ...record }: CaseRecord): CaseRow {
  return {
    ...record,
    unitWords: unidentified?.words ?? null,
    unitPlace: unidentified?.place ?? null,
    unitSeenOn: unidentified?.seenOn ?? null,
    openedAt: new Date(openedAt),
    closedAt: closedAt === null ? null : new Date(closedAt),
  };
}

/** The case as the core has it. */
export function toCase({
  unitWords,
  unitPlace,
  unitSeenOn,
  openedAt,
  closedAt,
  ...row
}: CaseRow): CaseRecord {
  return {
    ...row,
    unidentified: unitWords === null ? null : { words: unitWords, place: unitPlace, seenOn: unitSeenOn },
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  };
}
