import pg from 'pg';
import type { IndexedUnit } from '#matching';
import type { FoundUnit } from './matchers.ts';
import { TOP } from './matchers.ts';
import type { BenchServer } from '../server.ts';

/** What is asked of the database. */
export interface TrigramQuery {
  readonly text: string;
  readonly country: string;
}

/** A registry's names in a table of a database of its own, with an index of trigrams. */
export interface TrigramTable {
  /**
   * The five most like each text, in one statement. With a threshold (the extension's own is 0.3) the index is used;
   * without one, every name of the country is compared.
   */
  search(
    queries: readonly TrigramQuery[],
    threshold: number | null,
  ): Promise<readonly (readonly FoundUnit[])[]>;
  /** The version of the extension. */
  readonly version: string;
  close(): Promise<void>;
}

const PREPARE = `
  create extension if not exists pg_trgm;
  create table bench_names (country text not null, id text not null, name text not null);`;
const INDEX = `
  create index on bench_names using gin (name gin_trgm_ops);
  create index on bench_names (country);
  analyze bench_names;`;
const searchSql = (isIndexed: boolean) => `
  select q.at::int as at, found.id, found.name, found.score
  from unnest($1::text[], $2::text[]) with ordinality as q (text, country, at),
    lateral (
      select n.id, min(n.name) as name, max(similarity(n.name, q.text)) as score from bench_names n
      where n.country = q.country ${isIndexed ? 'and n.name % q.text' : ''}
      group by n.id order by score desc, n.id limit ${TOP}
    ) as found
  order by q.at, found.score desc, found.id`;

/** Fills a new database of the server. */
export async function fillTrigrams(
  server: BenchServer,
  units: readonly IndexedUnit[],
): Promise<TrigramTable> {
  const database = await server.clone();
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query(PREPARE);
  const rows = units.flatMap(({ id, country, names }) =>
    names.map((name) => [country ?? '', id, name] as const),
  );
  const column = (place: 0 | 1 | 2) => rows.map((row) => row[place]);
  await client.query('insert into bench_names select * from unnest($1::text[], $2::text[], $3::text[])', [
    column(0),
    column(1),
    column(2),
  ]);
  await client.query(INDEX);
  const extension = await client.query(`select extversion from pg_extension where extname = 'pg_trgm'`);
  return {
    version: String(extension.rows[0]?.extversion),
    search: async (queries, threshold) => {
      if (threshold !== null) await client.query(`set pg_trgm.similarity_threshold = ${threshold}`);
      const texts = queries.map(({ text }) => text.replaceAll('\0', ''));
      const { rows: found } = await client.query(searchSql(threshold !== null), [
        texts,
        queries.map(({ country }) => country),
      ]);
      const answers = queries.map((): FoundUnit[] => []);
      for (const { at, id, name, score } of found) answers[at - 1]?.push({ id, name, score });
      return answers;
    },
    close: async () => {
      await client.end();
      await server.drop(database);
    },
  };
}
