import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { migrations } from '#migrations';
import { migrate } from '#postgres';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';

const names = migrations.map((migration) => migration.name);

async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase('nothing');
  });
  afterAll(() => database.drop());
  const run = (known: typeof migrations | readonly [] = migrations) =>
    migrate({ url: database.ownerUrl, setting: 'DATABASE_URL', migrations: known });

  test('twenty processes that start at once migrate once between them', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => run()));
    expect(results.flat()).toEqual(names);
  });

  test('a second run finds nothing to do', async () => {
    expect(await run()).toEqual([]);
  });

  test('a database that a newer Plumbline migrated is refused, and left as it is', async () => {
    const sql = `insert into schema_migrations (timestamp, name) values (1999000000000, 'FromTheFuture1999000000000')`;
    await query(database.ownerUrl, sql);
    expect(await run()).toEqual({
      code: 'database.newer',
      sentence: expect.stringMatching(
        /migrated by a newer Plumbline \(FromTheFuture1999000000000 .*Run that version/,
      ),
    });
    await query(database.ownerUrl, `delete from schema_migrations where timestamp = 1999000000000`);
  });
});

describe('the application’s login', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  test.each([
    'update ledger_entries set body = body',
    'delete from ledger_entries',
    'truncate ledger_entries',
  ])('may not "%s"', async (sql) => {
    await expect(query(database.appUrl, sql)).rejects.toMatchObject({ code: '42501' });
  });

  test('may not create tables', async () => {
    await expect(query(database.appUrl, 'create table mine (id int)')).rejects.toMatchObject({
      code: '42501',
    });
  });
});
