import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Actor, Ports } from '#casework';
import {
  actorOf,
  answerEligibility,
  explainCase,
  listCases,
  loadPurchaserGroups,
  openTransfer,
  recordAccessIncident,
  showExposure,
} from '#casework';
import { INSTRUMENTS } from '#law';
import { demoSeeds, referenceSeeds } from '../../seeds/index.ts';
import type { TestCore } from '../support/core.ts';
import { openCore, valueOf } from '../support/core.ts';
import { openCountryCase } from '../support/drawn-case.ts';
import { certifiedSale, salePeople } from '../support/sale-case.ts';
import { sheetOf } from '../support/transfer-sheet.ts';

/*
 * Stored cases come to the same whoever they are about. Everything the demo stores is answered and explained; then the
 * codes of two partners change places wherever one stands in the database, and everything must be concluded as before.
 */

const folder = fileURLToPath(new URL('../../seeds', import.meta.url));
const PARTNERS = ['QM', 'QN', 'QP'];
const SPARE = 'QX';
/** What says which codes there are, and not whose a thing is; and the record, which nobody alters. */
const LEFT_ALONE = ['countries', 'country_aliases', 'ledger_entries'];

let core: TestCore;
let frozen: string | undefined;
let inspector: Actor;
let official: Actor;

beforeAll(async () => {
  core = await openCore({ clock: { now: () => frozen ?? new Date().toISOString() } });
  const quick: Ports = {
    ...core.ports,
    passwords: { hash: () => Promise.resolve('$none$'), verify: () => Promise.resolve(false) },
  };
  for (const seed of [...referenceSeeds, ...demoSeeds]) await seed.load({ ports: quick, folder });
  inspector = await core.person('inspector', { office: 'inspectorate' });
  const account = await core.ports.views.accounts.byEmail('official@plumbline.example');
  if (account === undefined) throw new Error('The demo has an official.');
  official = actorOf(account);
  await tellMore('QM', 'QN');
  frozen = new Date().toISOString();
});

afterAll(() => core?.close());

/** One partner is a purchaser of the named group, has bombs certified to it, and aid at a crossing looked at; both buy alike. */
async function tellMore(country: string, other: string): Promise<void> {
  const source = 'invented for this test';
  const member = { group: 'named-group', country, from: '2000-01-01', to: null, source };
  valueOf(await loadPurchaserGroups(core.ports)([{ ...member, status: 'from-memory' }]));
  const people = await salePeople(core);
  await certifiedSale(core, people, country);
  // Above one row of the table and below the other: only the group decides.
  const between = { majorEquipmentUsd: 20_000_000, totalUsd: 20_000_000, constructionUsd: 0, firearmsUsd: 0 };
  const ask = { instrumentId: 'fms-national-funds', sheet: sheetOf(between) };
  for (const buyer of [country, other])
    valueOf(await openTransfer(core.ports)(people.vetter, { ...ask, country: buyer }));
  const about = { country, authorityId: 'us-22usc2378-1' };
  if (await hasCountryCase(country)) return;
  const everybody = [people.analyst, people.counsel, people.decider];
  const aid = await openCountryCase(core, people.analyst, everybody, about);
  const crossing = {
    place: 'Northern crossing',
    consignment: 'Flour',
    aidOf: 'united-states',
    manner: 'direct',
  };
  const amounts = { requested: 40, allowed: 0, quantityUnit: 'truckloads', reasonGiven: null };
  const seen = { from: '2026-01-20', to: null, source, evidenceIds: [], byAuthority: 'The border office' };
  const access = { country, ...crossing, ...amounts, ...seen };
  valueOf(await recordAccessIncident(core.ports)(people.analyst, access as never));
  valueOf(
    await aid.act(people.analyst, 'restriction.reported', { summary: 'The crossing is closed to aid.' }),
  );
  valueOf(await aid.act(people.analyst, 'assessment.opened'));
}

async function hasCountryCase(country: string): Promise<boolean> {
  const { rowCount } = await core.owner.query(
    `select 1 from cases where subject = 'country' and country = $1`,
    [country],
  );
  return rowCount !== 0;
}

const ids = async (sql: string): Promise<readonly string[]> =>
  (await core.owner.query<{ id: string }>(sql)).rows.map(({ id }) => id);

type Concluded = Readonly<Record<string, unknown>>;

/** Everything that is concluded of what is stored. A country's own answers stand under the name that `named` gives it. */
async function concluded(named: (code: string) => string = (code) => code): Promise<Concluded> {
  const found: Record<string, unknown> = {};
  const answer = answerEligibility(core.ports);
  const instruments = INSTRUMENTS.map(({ id }) => id);
  for (const unitId of await ids('select id from units order by id'))
    for (const instrumentId of instruments)
      found[`${unitId} ${instrumentId}`] = valueOf(await answer(inspector, { unitId, instrumentId }));
  for (const code of PARTNERS)
    for (const instrumentId of instruments)
      found[`${named(code)} ${instrumentId}`] = valueOf(
        await answer(inspector, { country: code, instrumentId }),
      );
  for (const transferId of await ids('select id from transfers order by id'))
    found[transferId] = valueOf(await answer(inspector, { transferId }));
  for (const { id } of valueOf(await listCases(core.ports)(inspector, { limit: 200 }))) {
    const explained = valueOf(await explainCase(core.ports)(inspector, { id }));
    found[`case ${id}`] = {
      ...explained,
      case: { ...explained.case, country: named(explained.case.country) },
    };
    const toSign = await explainCase(core.ports)(official, { id });
    found[`official ${id}`] = toSign.ok ? toSign.value.proceedings : toSign.refusal.code;
  }
  for (const caseId of await ids(`select id from cases where subject = 'country' order by id`))
    found[`exposure ${caseId}`] = valueOf(await showExposure(core.ports)(inspector, { caseId }));
  return found;
}

/** A column in which a value is a code, or holds one. */
interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: 'text' | 'ARRAY' | 'jsonb';
}

const held: Readonly<Record<Column['type'], (name: string) => string>> = {
  text: (name) => `${name} = $1`,
  ARRAY: (name) => `$1 = any (${name}::text[])`,
  jsonb: (name) => `position('"' || $1 || '"' in ${name}::text) > 0`,
};
const replaced: Readonly<Record<Column['type'], (name: string) => string>> = {
  text: () => '$2',
  ARRAY: (name) => `array_replace(${name}::text[], $1, $2)`,
  jsonb: (name) => `replace(${name}::text, '"' || $1 || '"', '"' || $2 || '"')::jsonb`,
};

/** As whom nothing is refused: no trigger fires, no reference is checked. */
async function asSuperuser<Value>(work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: core.database.adminUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every column of the database in which the code of a partner stands. */
async function columnsWithCodes(client: pg.Client): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(
    `select c.table_name as "table", quote_ident(c.column_name) as "column", c.data_type as type
     from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
       and (c.data_type in ('text', 'jsonb') or c.udt_name = '_text') and c.table_name <> all ($1)`,
    [LEFT_ALONE],
  );
  const holds: Column[] = [];
  for (const one of rows) {
    const sql = `select 1 from ${one.table} where $1::text = any ($2::text[]) and ${held[one.type](one.column)} limit 1`;
    const counts = [];
    for (const code of PARTNERS) counts.push((await client.query(sql, [code, PARTNERS])).rowCount);
    if (counts.some((count) => count !== 0)) holds.push(one);
  }
  return holds;
}

const nameOf = ({ table, column }: Column) => `${table}.${column}`;

/** Two codes change places, but for the columns of which `except` holds. Returns the names of the columns. */
const swap = (one: string, other: string, except: (name: string) => boolean = () => false) =>
  asSuperuser(async (client) => {
    const columns = (await columnsWithCodes(client)).filter((column) => !except(nameOf(column)));
    const steps = [
      [one, SPARE],
      [other, one],
      [SPARE, other],
    ];
    for (const step of steps)
      for (const { table, column, type } of columns)
        await client.query(
          `update ${table} set ${column} = ${replaced[type](column)} where ${held[type](column)}`,
          step,
        );
    return columns.map(nameOf);
  });

const changed = (before: Concluded, after: Concluded): readonly string[] =>
  Object.keys(before).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));

const turned = (code: string) => (code === 'QM' ? 'QN' : code === 'QN' ? 'QM' : code);

describe('two partners whose codes change places', () => {
  let before: Concluded;

  test('had different answers, so that there is something to see', async () => {
    before = await concluded();
    const verdicts = (code: string) =>
      INSTRUMENTS.map(({ id }) => (before[`${code} ${id}`] as { verdict: string }).verdict).join();
    expect(verdicts('QM')).not.toBe(verdicts('QN'));
    expect(Object.keys(before).length).toBeGreaterThan(900);
  });

  test('come to the same in every answer, explanation, possible act and exposure', async () => {
    const columns = await swap('QM', 'QN');
    expect(columns).toEqual(
      expect.arrayContaining(
        ['units', 'cases', 'proceedings', 'transfers', 'purchaser_groups'].map((table) => `${table}.country`),
      ),
    );
    const { rows } = await core.owner.query(`select 1 from transfers where country = 'QN'`);
    expect(rows.length).toBeGreaterThan(1);
    const after = await concluded(turned);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    for (const key of changed(before, after)) expect([key, after[key]]).toEqual([key, before[key]]);
    await swap('QM', 'QN');
    expect(changed(before, await concluded())).toEqual([]);
  });

  test('differ by the group of purchasers alone, where that is left behind, and only in sales', async () => {
    const isGroup = (name: string) => name.startsWith('purchaser_groups.');
    await swap('QM', 'QN', isGroup);
    const differing = changed(before, await concluded(turned));
    await swap('QM', 'QN', isGroup);
    const transfers = await ids('select id from transfers');
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.filter((key) => !transfers.includes(key) && !key.includes(' '))).toEqual([]);
    expect(differing.filter((key) => transfers.includes(key)).length).toBeGreaterThan(0);
  });
});
