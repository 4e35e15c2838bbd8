import type { EntityManager } from 'typeorm';
import type { Arrivals, Held, OutsideViews, ShownReport } from '#casework';
import { readArrivals } from './read-arrivals.ts';

type ReportRow = Omit<ShownReport, 'happened'> & { from: string | null; to: string | null };

/** Reads of what was sent without an account, one query each. */
export class OutsideView implements OutsideViews {
  constructor(private readonly manager: EntityManager) {}

  arrivals(sender: string, since: string): Promise<Arrivals> {
    return readArrivals(this.manager, sender, since);
  }

  async knows(codeHash: string): Promise<boolean> {
    return (await this.counts(codeHash)) !== undefined;
  }

  async counts(codeHash: string): Promise<Pick<Held, 'files' | 'additions'> | undefined> {
    const [row]: { files: string; additions: string }[] = await this.manager.query(
      `select (select count(*) from report_files f where f.information_id = i.id) as files,
              (select count(*) from report_additions a where a.information_id = i.id) as additions
       from information i join outside_reports r on r.information_id = i.id where i.receipt_hash = $1`,
      [codeHash],
    );
    return row && { files: Number(row.files), additions: Number(row.additions) };
  }

  async report(informationId: string): Promise<ShownReport | undefined> {
    const [row]: ReportRow[] = await this.manager.query(
      `select r.happened_from::text as "from", r.happened_to::text as "to", r.place,
              r.contact is not null as "hasContact",
              coalesce((select json_agg(json_build_object('id', f.id, 'sha256', f.sha256, 'size', f.size,
                  'mediaType', f.media_type, 'filename', f.filename, 'receivedAt', f.received_at) order by f.id)
                from report_files f where f.information_id = r.information_id), '[]') as files,
              coalesce((select json_agg(json_build_object('id', a.id, 'body', a.body, 'receivedAt', a.received_at)
                  order by a.id)
                from report_additions a where a.information_id = r.information_id), '[]') as additions
       from outside_reports r where r.information_id = $1`,
      [informationId],
    );
    if (row === undefined) return undefined;
    const { from, to, files, additions, ...rest } = row;
    return { ...rest, happened: { from, to }, files: files.map(dated), additions: additions.map(dated) };
  }
}

/** JSON of PostgreSQL writes moments in its own way. */
const dated = <Row extends { readonly receivedAt: string }>(row: Row): Row => ({
  ...row,
  receivedAt: new Date(row.receivedAt).toISOString(),
});
