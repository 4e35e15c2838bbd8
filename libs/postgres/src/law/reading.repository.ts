import type { Adoption, ReadingStore } from '#casework';
import type { AdoptedReadings } from '#law';
import type { Binding } from '../kernel/binding.ts';

/** Adopted readings in PostgreSQL. */
export class ReadingRepository implements ReadingStore {
  constructor(private readonly binding: Binding) {}

  async hold(readingId: string): Promise<number> {
    const { manager } = this.binding;
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('reading:' || $1, 0))`, [readingId]);
    const rows: { count: number }[] = await manager.query(
      'select count(*)::integer as count from adopted_readings where reading_id = $1',
      [readingId],
    );
    return rows[0]?.count ?? 0;
  }

  async adopted(on: string): Promise<AdoptedReadings> {
    const { manager, at } = this.binding;
    const rows: { adopted: AdoptedReadings }[] = await manager.query(
      'select answer_readings($1, $2) as adopted',
      [on, at],
    );
    return rows[0]?.adopted ?? {};
  }

  async add(adoption: Omit<Adoption, 'id' | 'recordedAt' | 'adviser'>): Promise<string> {
    const { manager, at, ids, actor } = this.binding;
    const { readingId, alternativeId, reasons, effectiveFrom } = adoption;
    const id = ids.next();
    await manager.query(
      `insert into adopted_readings
         (id, reading_id, alternative_id, reasons, effective_from, recorded_at, account_id, person_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, readingId, alternativeId, reasons, effectiveFrom, at, actor.accountId, actor.personId],
    );
    return id;
  }
}
