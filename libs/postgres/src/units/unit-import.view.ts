import type { EntityManager } from 'typeorm';
import type { AskedQuestion, UnitImport, UnitImportViews } from '#casework';

/** An import with the latest report on it. */
export const IMPORT_COLUMNS = `
  select i.id, i.register, i.format, i.filename, encode(i.file_hash, 'hex') as "fileHash", i.at,
         i.account_id as "accountId", (select r.report from unit_import_reports r where r.import_id = i.id
                                       order by r.sequence desc limit 1) as report
  from unit_imports i`;

/** A question with its answer; the register's, whichever import asked it first. */
export const QUESTION_COLUMNS = `
  select q.id, q.fingerprint, q.import_id as "importId", q.code, q.row, q.unit_key as "unitKey", q.found, q.words,
         q.candidates, q.answers, case when a.question_id is null then null
           else a.answer || jsonb_build_object('reason', a.reason, 'at', a.at) end as answer
  from unit_import_questions q left join unit_import_answers a on a.question_id = q.id`;

type ImportRow = Omit<UnitImport, 'at'> & { readonly at: Date };

export const toImport = (row: ImportRow): UnitImport => ({ ...row, at: row.at.toISOString() });

/** Imports and their questions, read. */
export class UnitImportView implements UnitImportViews {
  constructor(private readonly manager: EntityManager) {}

  async byId(id: string): Promise<UnitImport | undefined> {
    const rows: ImportRow[] = await this.manager.query(`${IMPORT_COLUMNS} where i.id = $1`, [id]);
    return rows[0] && toImport(rows[0]);
  }

  async list(page: { readonly after?: string | undefined; readonly limit: number }) {
    const rows: (ImportRow & { readonly byName: string })[] = await this.manager.query(
      `select l.*, coalesce((select a.name from accounts a where a.id = l."accountId"), 'Plumbline') as "byName"
       from (${IMPORT_COLUMNS}) l where ($1::uuid is null or l.id < $1::uuid) order by l.id desc limit $2`,
      [page.after ?? null, page.limit],
    );
    return rows.map((row) => ({ ...toImport(row), byName: row.byName }));
  }

  questions(
    importId: string,
    {
      after,
      limit,
      open,
    }: { readonly after?: string | undefined; readonly limit: number; readonly open?: boolean | undefined },
  ): Promise<readonly AskedQuestion[]> {
    return this.manager.query(
      `${QUESTION_COLUMNS} join unit_import_mentions m on m.question_id = q.id
       where m.import_id = $1 and ($2::uuid is null or q.id > $2::uuid)
         and ($4::boolean is null or $4::boolean = (a.question_id is null))
       order by q.id limit $3`,
      [importId, after ?? null, limit, open ?? null],
    );
  }
}
