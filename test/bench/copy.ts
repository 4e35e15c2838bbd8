import type { Socket } from 'node:net';
import pg from 'pg';

/** The rows of one table, as COPY writes them. */
export interface TableRows {
  readonly table: string;
  readonly columns: string;
  readonly bytes: Buffer;
  readonly rows: number;
}

interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** COPY over the connection of pg, which has the messages and no query for them. */
class Copy {
  readonly chunks: Buffer[] = [];
  readonly done = Promise.withResolvers<number>();
  readonly callback = () => undefined;
  readonly #text: string;
  readonly #bytes: Buffer | undefined;
  #rows = 0;

  constructor(text: string, bytes?: Buffer) {
    this.#text = text;
    this.#bytes = bytes;
  }

  submit(connection: CopyConnection): void {
    connection.query(this.#text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    if (this.#bytes !== undefined) connection.sendCopyFromChunk(this.#bytes);
    connection.endCopyFrom();
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    this.chunks.push(Buffer.from(chunk));
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.#rows = Number(text.split(' ')[1]);
  }

  handleReadyForQuery(): void {
    this.done.resolve(this.#rows);
  }

  handleError(error: Error): void {
    this.done.reject(error);
  }
}

async function run(client: pg.Client, copy: Copy): Promise<number> {
  client.query(copy as unknown as pg.Submittable);
  return copy.done.promise;
}

/** The transaction that the next act of anybody will be, or a later one: what was written from here on. */
export async function fromNow(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ next: string }>('select pg_current_xact_id()::text as next');
  return rows[0]?.next ?? '0';
}

/** Every row of the application's tables that was written in or after a transaction, referenced tables first. */
export async function copyOut(client: pg.Client, since: string): Promise<readonly TableRows[]> {
  const { rows: tables } = await client.query<{ table: string; columns: string }>(TABLES);
  const found: TableRows[] = [];
  for (const { table, columns } of tables) {
    const copy = new Copy(
      `copy (select ${columns} from ${table} where xmin::text::bigint >= ${since}) to stdout`,
    );
    const rows = await run(client, copy);
    if (rows > 0) found.push({ table, columns, rows, bytes: Buffer.concat(copy.chunks) });
  }
  return found;
}

/** Writes them in one transaction, as an application with nothing else to do would. */
export async function copyIn(client: pg.Client, tables: readonly TableRows[]): Promise<void> {
  await client.query('begin');
  for (const { table, columns, bytes } of tables)
    await run(client, new Copy(`copy ${table} (${columns}) from stdin`, bytes));
  await client.query('commit');
}

const TABLES = `
  with recursive depth as (
    select c.oid, 0 as depth from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    union
    select k.conrelid, d.depth + 1 from depth d
      join pg_constraint k on k.contype = 'f' and k.confrelid = d.oid and k.conrelid <> k.confrelid
    where d.depth < 24)
  select d.oid::regclass::text as table,
    (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
     where a.attrelid = d.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
  from depth d where d.oid::regclass::text not in ('sessions', 'typeorm_migrations', 'migrations')
  group by d.oid order by max(d.depth)`;

/** Connects; whoever asks ends it. */
export async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  (client as unknown as { connection: { stream: Socket } }).connection.stream.setNoDelay(true);
  return client;
}
