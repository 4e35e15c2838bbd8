import type { EntityManager } from 'typeorm';
import type {
  Arrivals,
  Held,
  OutsideStore,
  Pass,
  ReportAddition,
  ReportFile,
  ReportParticulars,
} from '#casework';
import type { Binding } from '../kernel/binding.ts';
import { readArrivals } from './read-arrivals.ts';

type FileRow = Omit<ReportFile, 'size' | 'receivedAt'> & { size: string; receivedAt: Date };

/** What was sent without an account, in PostgreSQL. Every write is a new row. */
export class OutsideRepository implements OutsideStore {
  readonly at: string;
  private readonly manager: EntityManager;

  constructor({ manager, at }: Binding) {
    this.manager = manager;
    this.at = at;
  }

  arrivals(sender: string, since: string): Promise<Arrivals> {
    return readArrivals(this.manager, sender, since);
  }

  async arrive(sender: string, forgetBefore: string): Promise<void> {
    await this.manager.query('delete from outside_arrivals where at < $1', [forgetBefore]);
    await this.manager.query('delete from outside_passes where expires_at < $1', [this.at]);
    await this.manager.query('insert into outside_arrivals (sender, at) values ($1, $2)', [sender, this.at]);
  }

  async usePass({ puzzleId, expiresAt }: Pass): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `insert into outside_passes (puzzle_id, expires_at) values ($1, $2) on conflict do nothing returning puzzle_id`,
      [puzzleId, expiresAt],
    );
    return rows.length === 1;
  }

  async addParticulars({
    informationId,
    happened: { from, to },
    place,
    contact,
    salt,
    digest,
  }: ReportParticulars & { salt: string; digest: string }): Promise<void> {
    await this.manager.query(
      `insert into outside_reports (information_id, happened_from, happened_to, place, contact, salt, digest)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [informationId, from, to, place, contact, salt, digest],
    );
  }

  async lockByCode(codeHash: string): Promise<Held | undefined> {
    const [locked]: { id: string }[] = await this.manager.query(
      `select i.id from information i join outside_reports r on r.information_id = i.id
       where i.receipt_hash = $1`,
      [codeHash],
    );
    if (locked === undefined) return undefined;
    await this.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `report:${locked.id}`,
    ]);
    const [held]: { files: string; bytes: string; additions: string }[] = await this.manager.query(
      `select (select count(*) from report_files where information_id = $1) as files,
              (select coalesce(sum(size), 0) from report_files where information_id = $1) as bytes,
              (select count(*) from report_additions where information_id = $1) as additions`,
      [locked.id],
    );
    return {
      informationId: locked.id,
      files: Number(held?.files),
      bytes: Number(held?.bytes),
      additions: Number(held?.additions),
    };
  }

  async bytesSince(since: string): Promise<number> {
    const [row]: { bytes: string }[] = await this.manager.query(
      'select coalesce(sum(size), 0) as bytes from report_files where received_at > $1',
      [since],
    );
    return Number(row?.bytes ?? 0);
  }

  async addFile({ id, informationId, sha256, size, mediaType, filename }: Omit<ReportFile, 'receivedAt'>) {
    await this.manager.query(
      `insert into report_files (id, information_id, sha256, size, media_type, filename, received_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (information_id, sha256) do nothing`,
      [id, informationId, sha256, size, mediaType, filename, this.at],
    );
  }

  async addAddition({ id, informationId, body }: Omit<ReportAddition, 'receivedAt'>): Promise<void> {
    await this.manager.query(
      'insert into report_additions (id, information_id, body, received_at) values ($1, $2, $3, $4)',
      [id, informationId, body, this.at],
    );
  }

  async contactOf(informationId: string): Promise<string | null> {
    const [row]: { contact: string | null }[] = await this.manager.query(
      'select contact from outside_reports where information_id = $1',
      [informationId],
    );
    return row?.contact ?? null;
  }

  async fileById(id: string): Promise<ReportFile | undefined> {
    const [row]: FileRow[] = await this.manager.query(
      `select id, information_id as "informationId", sha256, size, media_type as "mediaType", filename,
              received_at as "receivedAt"
       from report_files where id = $1`,
      [id],
    );
    return row && { ...row, size: Number(row.size), receivedAt: row.receivedAt.toISOString() };
  }
}
