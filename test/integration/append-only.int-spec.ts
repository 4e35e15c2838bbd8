import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestCore } from '../support/core.ts';
import { openCore } from '../support/core.ts';

/**
 * What the application may change, column by column; everything else in every table is added to and never changed. Who adds a table
 * finds it attacked here without writing a line, and who lets something of it change says so here.
 */
const CHANGED: Readonly<Record<string, string>> = {
  accounts:
    'disabled_at name office password_hash password_is_temporary portfolio revision roles session_generation',
  calendar_feeds: 'revoked_at',
  cases: 'closed_at country revision title unit_id',
  clock_starts: 'ended_at state',
  information: 'evaluated_at',
  nominations: 'match_state revision round unit_id',
  passkeys: 'counter last_used_at removed_at',
  person_records: 'keys keys_version',
  posts:
    'contact courtesy_check_business_days courtesy_lead_business_days holidays leahy_lead_business_days max_batch name revision validity_months',
  proceedings: 'context country revision state state_since unit_id work_version',
  request_screenings: 'finished_at',
  requests: 'revision state',
  saved_searches: 'address name office removed_at revision shared',
  unit_names: 'keys keys_version normalised retired_at',
  unit_parents: 'retired_at',
  unit_roots: 'until_at',
  units: 'merged_into name revision',
};

/** Nothing of these is on record: who is at the door, what is to be done next, and what reference lists say. */
const FREE: readonly string[] = ['countries', 'country_aliases', 'ledger_chains', 'sessions', 'work_items'];

/** Rows that go once they have served. */
const TAKEN_AWAY: readonly string[] = [
  'countries',
  'country_aliases',
  'ledger_pending',
  'outside_arrivals',
  'outside_passes',
  'passkey_challenges',
  'sessions',
  'sign_in_failures',
  'work_items',
];

const REFUSED = /permission denied|must be owner|cannot delete from view/;

let core: TestCore;
/** Every table with its columns. */
let tables: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  core = await openCore();
  const { rows } = await core.owner.query<{ name: string; columns: string[] }>(
    `select t.table_name as name, array_agg(c.column_name::text order by c.column_name) as columns
     from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
     where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
     group by 1 order by 1`,
  );
  tables = new Map(rows.map(({ name, columns }) => [name, columns]));
});
afterAll(() => core?.close());

/** Whether the statement, really sent by the application, was refused for want of a right; anything else that goes wrong is thrown. */
async function isRefused(sql: string): Promise<boolean> {
  const client = await core.app.connect();
  try {
    await client.query('begin');
    await client.query(sql);
    return false;
  } catch (error) {
    if (REFUSED.test(String(error))) return true;
    throw new Error(`${sql}: ${String(error)}`);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Of these statements, the ones that were let through. */
async function letThrough(statements: readonly string[]): Promise<readonly string[]> {
  const through: string[] = [];
  for (const sql of statements) if (!(await isRefused(sql))) through.push(sql);
  return through;
}

describe('the application, by SQL of its own', () => {
  test('changes the columns that are said to change, and no others', async () => {
    const found: Record<string, string> = {};
    for (const [table, columns] of tables) {
      const open: string[] = [];
      for (const column of columns)
        if (!(await isRefused(`update ${table} set ${column} = ${column}`))) open.push(column);
      if (open.length > 0 && !FREE.includes(table)) found[table] = open.join(' ');
    }
    expect(found).toEqual(CHANGED);
  });

  test('takes rows away where they have served, and nowhere else', async () => {
    const names = [...tables.keys()];
    const deleted = await letThrough(names.map((table) => `delete from ${table}`));
    expect(deleted).toEqual(TAKEN_AWAY.map((table) => `delete from ${table}`));
    const merged = await letThrough(
      names.map((table) => `merge into ${table} using (select 1) s on true when matched then delete`),
    );
    expect(merged).toHaveLength(TAKEN_AWAY.length);
  });

  test.each([
    ['empties no table', (table: string) => `truncate ${table} cascade`],
    ['switches no guard off', (table: string) => `alter table ${table} disable trigger all`],
    ['changes no table', (table: string) => `alter table ${table} add column planted text`],
    ['takes no table over', (table: string) => `alter table ${table} owner to current_user`],
    ['drops no table', (table: string) => `drop table ${table} cascade`],
    [
      'plants no trigger',
      (table: string) =>
        `create trigger planted before insert on ${table} for each row execute function suppress_redundant_updates_trigger()`,
    ],
    ['plants no rule', (table: string) => `create rule planted as on insert to ${table} do instead nothing`],
  ])('%s', async (_what, attack) => {
    const names = [...tables.keys()];
    expect(names.length).toBeGreaterThan(100);
    expect(await letThrough(names.map(attack))).toEqual([]);
  });

  test.each([
    `set session_replication_role = replica`,
    `create table planted (id int)`,
    `create function planted() returns int language sql as 'select 1'`,
    `alter function refuse_unsigned_state() owner to current_user`,
    `grant delete on ledger_entries to plumbline_app; delete from ledger_entries`,
    `delete from incidents_now`,
    `copy ledger_entries to program 'cat'`,
    `copy ledger_entries from '/etc/hostname'`,
  ])('may not: %s', async (sql) => {
    expect(await isRefused(sql)).toBe(true);
  });

  test('cannot become who owns the tables', async () => {
    const { rows } = await core.owner.query<{ owner: string }>('select current_user as owner');
    expect(await isRefused(`set role ${rows[0]?.owner}`)).toBe(true);
  });
});
