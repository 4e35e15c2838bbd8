import type { EntityManager } from 'typeorm';
import type {
  Attribution,
  Information,
  InformationQuery,
  InformationViews,
  Receipt,
  ReceiptStatus,
  Worksheet,
} from '#casework';

type ReceiptRow = { code: string; received_at: Date; status: ReceiptStatus };
type Listed = Information & { readonly about: readonly Attribution[] };
type Dated<Shape, Key extends string> = Omit<Shape, Key> & Record<Key, Date>;

/** Reads of what was received, one query each. */
export class InformationView implements InformationViews {
  constructor(private readonly manager: EntityManager) {}

  async receipt(code: string): Promise<Omit<Receipt, 'words'> | undefined> {
    const [row]: ReceiptRow[] = await this.manager.query(
      `select i.receipt_code as code, i.received_at, case
         when exists (select 1 from incidents e join case_incidents c on c.incident_id = e.id
                      where e.information_id = i.id) then 'in-review'
         when i.evaluated_at is not null then 'evaluated' else 'received' end as status
       from information i where i.receipt_code = $1`,
      [code],
    );
    return row && { receiptCode: row.code, receivedAt: row.received_at.toISOString(), status: row.status };
  }

  async list({ countries, evaluated, after, limit }: InformationQuery): Promise<readonly Listed[]> {
    const rows: (Dated<Listed, 'receivedAt'> & { evaluatedAt: Date | null })[] = await this.manager.query(
      `select id, receipt_code as "receiptCode", country, source, body, unit_text as "unitText",
                received_at as "receivedAt", received_from as "receivedFrom", evaluated_at as "evaluatedAt",
                coalesce((select json_agg(json_build_object('informationId', u.information_id, 'unitId', u.unit_id,
                            'about', u.about, 'words', u.words, 'at', u.recorded_at) order by u.recorded_at)
                          from information_units u where u.information_id = information.id), '[]') as about
         from information
         where ($1::text[] is null or country is null or country = any($1::text[]))
           and ($2::boolean is null or (evaluated_at is not null) = $2) and ($3::uuid is null or id > $3)
         order by id limit $4`,
      [countries ?? null, evaluated ?? null, after ?? null, limit],
    );
    return rows.map((row) => ({
      ...row,
      about: row.about.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
      receivedAt: row.receivedAt.toISOString(),
      evaluatedAt: row.evaluatedAt?.toISOString() ?? null,
    }));
  }

  async worksheets(caseId: string): Promise<readonly (Worksheet & { readonly authorName: string })[]> {
    const rows: (Dated<Worksheet, 'at'> & { authorName: string })[] = await this.manager.query(
      `select w.id, w.case_id as "caseId", w.incident_id as "incidentId", w.factors, w.category, w.checklist,
              w.author_account as "authorAccount", w.author_person as "authorPerson", w.at, a.name as "authorName"
       from worksheets w join accounts a on a.id = w.author_account
       where w.case_id = $1 order by w.at, w.id`,
      [caseId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }) as Worksheet & { authorName: string });
  }
}
