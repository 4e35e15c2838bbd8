import type {
  AskedQuestion,
  ImportAnswer,
  ImportReport,
  KeyedUnit,
  KnownClaim,
  NewImportQuestion,
  UnitImport,
  UnitImportStore,
} from '#casework';
import type { Binding } from '../kernel/binding.ts';
import { inBatches } from './in-batches.ts';
import { IMPORT_COLUMNS, QUESTION_COLUMNS, toImport } from './unit-import.view.ts';

/** Imports in PostgreSQL: the file itself, what each reading of it came to, what was asked and what a person answered. */
export class UnitImportRepository implements UnitImportStore {
  constructor(private readonly binding: Binding) {}

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.binding.manager.query(sql, [...values]);
  }

  async lockRegister(register: string): Promise<void> {
    await this.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`unit-register:${register}`]);
  }

  async ofFile(register: string, fileHash: string): Promise<UnitImport | undefined> {
    const rows = await this.query<Parameters<typeof toImport>[0]>(
      `${IMPORT_COLUMNS} where i.register = $1 and i.file_hash = decode($2, 'hex') order by i.at desc, i.id desc limit 1`,
      [register, fileHash],
    );
    return rows[0] && toImport(rows[0]);
  }

  async byId(id: string): Promise<UnitImport | undefined> {
    const rows = await this.query<Parameters<typeof toImport>[0]>(`${IMPORT_COLUMNS} where i.id = $1`, [id]);
    return rows[0] && toImport(rows[0]);
  }

  async add(entry: Omit<UnitImport, 'at' | 'accountId'>, bytes: Uint8Array): Promise<void> {
    const { at, actor } = this.binding;
    await this.query(
      `insert into unit_import_files (hash, bytes) values (decode($1, 'hex'), $2) on conflict do nothing`,
      [entry.fileHash, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)],
    );
    await this.query(
      `insert into unit_imports (id, register, format, filename, file_hash, at, account_id)
       values ($1, $2, $3, $4, decode($5, 'hex'), $6, $7)`,
      [entry.id, entry.register, entry.format, entry.filename, entry.fileHash, at, actor.accountId],
    );
    await this.addReport(entry.id, entry.report);
  }

  async addReport(importId: string, report: ImportReport): Promise<void> {
    await this.query(
      `insert into unit_import_reports (import_id, sequence, at, report)
       select $1, count(*) + 1, $2, $3 from unit_import_reports where import_id = $1`,
      [importId, this.binding.at, JSON.stringify(report)],
    );
  }

  async file(fileHash: string): Promise<Uint8Array | undefined> {
    const rows = await this.query<{ bytes: Buffer }>(
      `select bytes from unit_import_files where hash = decode($1, 'hex')`,
      [fileHash],
    );
    return rows[0]?.bytes;
  }

  async unitsOfKeys(register: string, keys: readonly string[]): Promise<ReadonlyMap<string, KeyedUnit>> {
    const rows = await this.query<KeyedUnit & { key: string }>(
      `select k.key, u.id as "unitId", u.country from unit_source_keys k join units u on u.id = k.unit_id
       where k.register = $1 and k.key = any($2::text[])`,
      [register, keys],
    );
    return new Map(rows.map(({ key, ...unit }) => [key, unit]));
  }

  async addKeys(
    register: string,
    importId: string,
    keys: readonly { readonly key: string; readonly unitId: string }[],
  ): Promise<void> {
    await inBatches(keys, (batch) =>
      this.query(
        `insert into unit_source_keys (register, key, unit_id, import_id)
         select $2, key, "unitId", $3 from json_to_recordset($1::json) as k (key text, "unitId" uuid)`,
        [JSON.stringify(batch), register, importId],
      ),
    );
  }

  claimsOf(register: string, keys: readonly string[]): Promise<readonly KnownClaim[]> {
    return this.query(
      `select c.id, c.unit_id as "unitId", c.unit_key as "unitKey", c.kind, c.subject,
              encode(c.content_hash, 'hex') as "contentHash", s.id is null as live,
              s.id is not null and s.register is null as "settledByHand"
       from unit_source_keys k join unit_claims c on c.unit_id = k.unit_id and c.register = k.register and c.unit_key = k.key
         left join unit_claims s on s.supersedes = c.id
       where k.register = $1 and k.key = any($2::text[]) and not c.retracts`,
      [register, keys],
    );
  }

  questionsOf(register: string): Promise<readonly AskedQuestion[]> {
    return this.query(`${QUESTION_COLUMNS} where q.register = $1`, [register]);
  }

  questionsOfImport(importId: string): Promise<readonly AskedQuestion[]> {
    return this.query(
      `${QUESTION_COLUMNS} join unit_import_mentions m on m.question_id = q.id where m.import_id = $1`,
      [importId],
    );
  }

  async ask(
    register: string,
    importId: string,
    questions: readonly (NewImportQuestion & { readonly id: string })[],
  ): Promise<void> {
    await inBatches(questions, (batch) =>
      this.query(
        `insert into unit_import_questions (id, register, fingerprint, import_id, code, row, unit_key, found, words,
           candidates, answers, at)
         select q.id, $2, q.fingerprint, $3, q.code, q.row, q."unitKey", q.found, q.words, q.candidates, q.answers, $4
         from json_to_recordset($1::json) as q (id uuid, fingerprint text, code text, row integer, "unitKey" text,
           found text, words text, candidates jsonb, answers text[])`,
        [JSON.stringify(batch), register, importId, this.binding.at],
      ),
    );
  }

  async mention(importId: string, questionIds: readonly string[]): Promise<void> {
    await this.query(
      `insert into unit_import_mentions (import_id, question_id) select $1, id from unnest($2::uuid[]) as id
       on conflict do nothing`,
      [importId, questionIds],
    );
  }

  async answer(questionId: string, answer: ImportAnswer, reason: string): Promise<void> {
    await this.query(
      'insert into unit_import_answers (question_id, answer, reason, at, account_id) values ($1, $2, $3, $4, $5)',
      [questionId, JSON.stringify(answer), reason, this.binding.at, this.binding.actor.accountId],
    );
  }
}
