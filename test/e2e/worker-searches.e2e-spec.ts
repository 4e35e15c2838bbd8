import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ShownRequest, SubmittedRequest } from '#casework';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import type { Caller } from '../support/people.ts';
import { signInAs } from '../support/people.ts';
import { asOwner } from '../support/visitor.ts';

const ROWS = 4_000;
const TEXTS = 1_000;
const UNITS = 400;
const TREES = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elder', 'Fir', 'Gorse', 'Hazel', 'Ivy', 'Juniper'];
const ECHELONS = ['Brigade', 'Battalion', 'Regiment', 'Company', 'Squadron', 'Division', 'Corps'];

const ABOUT = {
  ...{ postId: 'lakeport', title: 'A year', programme: 'IMET', instrumentId: 'imet' },
  ...{ authority: '22 U.S.C. 2347', event: 'Courses', needBy: '2026-05-01' },
};

let database: TestDatabase;
let api: TestApi;
let vetter: Caller;

/** A registry as an earlier release left it: under keys that nobody looks for any more. */
const REGISTRY = [
  `insert into countries (iso, alpha3, name, status) values ('QM', 'QMX', 'Examplia', 'user-assigned')`,
  `insert into units select gen_random_uuid(), 'QM', n || ' ' || ('{${TREES.join()}}'::text[])[1 + n % ${TREES.length}]
     || ' ' || ('{${ECHELONS.join()}}'::text[])[1 + n % ${ECHELONS.length}], null, 1, now(), gen_random_uuid()
   from generate_series(1, ${UNITS}) as n`,
  `insert into unit_claims (id, unit_id, kind, value, source, confidence, recorded_at, recorded_by, content_hash)
   select id, id, 'name', to_jsonb(name), 'planted for a test', 'high', now(), id, decode(md5(id::text), 'hex') from units`,
  `insert into unit_names select id, id, 'QM', 'name', name, '', '{}', now(), null, 0 from units`,
];

const isStale = async (): Promise<boolean> => {
  const rows = await asOwner({ database }, 'select from unit_names where keys_version = 0 limit 1');
  return rows.length > 0;
};

beforeAll(async () => {
  database = await cloneDatabase();
  for (const sql of REGISTRY) await asOwner({ database }, sql);
  api = await startApi({ database, works: true, threads: 1 });
  const administrator = await signInAs(api, { role: 'administrator' });
  vetter = await signInAs(api, { role: 'post-vetter', portfolio: ['QM'] });
  const post = { revision: 0, name: 'Lakeport', country: 'QM', maxBatch: 5_000 };
  expect((await administrator.send('PUT', '/api/posts/lakeport', post)).status).toBe(200);
  while (await isStale()) await sleep(50);
});

afterAll(async () => {
  await api?.close();
  await database?.drop();
});

test('a search of thousands of rows by a worker in the API’s own process leaves the API answering', async () => {
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const text = n % TEXTS;
    const unit = `${1 + (text % UNITS)} ${TREES[text % TREES.length]} ${ECHELONS[text % ECHELONS.length]}`;
    return { country: 'Examplia', unit, program: 'IMET', start_date: '2026-06-01', end_date: '2026-06-02' };
  });
  const taken = await vetter.send<SubmittedRequest>('POST', '/api/requests', { ...ABOUT, rows });
  expect(taken.status).toBe(201);
  const path = `/api/requests/${taken.body.request.id}`;
  const seen: number[] = [];
  for (;;) {
    const { status, body } = await vetter.get<ShownRequest>(path);
    expect(status).toBe(200);
    const { screening } = body;
    if (screening === null || screening.finishedAt !== null) break;
    seen.push(screening.screened);
  }
  const meanwhile = seen.filter((screened) => screened > 0 && screened < TEXTS);
  expect(new Set(meanwhile).size).toBeGreaterThan(1);
  expect(meanwhile.length).toBeGreaterThan(new Set(meanwhile).size);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
});

test('a search that fails says so, how often and why, and goes on by itself when what hindered it is gone', async () => {
  await asOwner(
    api,
    `create function hinder() returns trigger language plpgsql as $$ begin raise 'no room on the disk'; end $$`,
  );
  await asOwner(
    api,
    'create trigger hindered before insert on screened_texts for each row execute function hinder()',
  );
  const rows = [
    {
      ...{ country: 'Examplia', unit: '1 Birch Battalion', program: 'IMET', start_date: '2026-06-01' },
      ...{ end_date: '2026-06-02', family_name: 'Wexcombe', given_names: 'Theodora' },
    },
  ];
  const taken = await vetter.send<SubmittedRequest>('POST', '/api/requests', { ...ABOUT, rows });
  expect(taken.status).toBe(201);
  const path = `/api/requests/${taken.body.request.id}`;
  const screening = async () => {
    const { status, body } = await vetter.get<ShownRequest>(path);
    expect(status).toBe(200);
    return body.screening;
  };
  let trouble = (await screening())?.trouble;
  while (!trouble) {
    await sleep(100);
    trouble = (await screening())?.trouble;
  }
  expect(trouble.attempts).toBeGreaterThan(0);
  expect(trouble.words).toBe('no room on the disk');
  await asOwner(api, 'drop trigger hindered on screened_texts');
  while ((await screening())?.finishedAt === null) await sleep(100);
  expect(await screening()).toMatchObject({ screened: 1, trouble: null });
});
