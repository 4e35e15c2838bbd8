import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AskedQuestion, FoundUnit, HierarchyPath, Refusal, Unit, UnitsImported } from '#casework';
import { loadCountries } from '#casework';
import { readCountries } from '#matching';
import { PORTS } from '#wiring';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import type { Caller } from '../support/people.ts';
import { signInAs } from '../support/people.ts';

const SHARED = new URL('../../../shared/data/', import.meta.url);
const STRINGS = new URL('countries/training-report-country-strings.csv', SHARED);
const onStrings = existsSync(STRINGS) ? test : test.skip;

const HEADER = 'unit_id,name,country,parent_id,parent_kind,valid_from,valid_open_ended,source,confidence';
const FILE = [
  HEADER,
  'a,11 Cliff Brigade,XF,,,,,Gazette,high',
  'b,12 Cliff Battalion,XF,a,command,2004-05,Y,Gazette,medium',
  'c,13 Cliff Battalion,XF,z,command,2004-05,Y,Gazette,medium',
  '',
].join('\n');

interface Refused {
  readonly refusal: Refusal;
}

let api: TestApi;
let analyst: Caller;
let vetter: Caller;

beforeAll(async () => {
  api = await startApi();
  analyst = await signInAs(api, { role: 'analyst' });
  vetter = await signInAs(api, { role: 'post-vetter', portfolio: ['XF'] });
  const csv = readFileSync(new URL('../../seeds/reference/countries.csv', import.meta.url), 'utf8');
  await loadCountries(api.app.get(PORTS))(readCountries(csv));
});
afterAll(() => api?.close());

const bring = (query: string, bytes = FILE, type = 'text/csv') =>
  analyst.upload<UnitsImported & Refused>(`/api/units/imports?${query}`, bytes, type);
const find = async (text: string, caller = vetter) =>
  (await caller.get<{ units: FoundUnit[] }>(`/api/units?text=${encodeURIComponent(text)}`)).body.units;

describe('a registry file over HTTP', () => {
  test('shows its difference, is loaded, answered, found, and read as a hierarchy', async () => {
    const query = 'filename=cliffs.csv&register=cliffs';
    const dry = await bring(`${query}&dryRun=true`);
    expect(dry).toMatchObject({ status: 200, body: { changed: true, importId: null, report: { rows: 3 } } });
    expect(await find('12 Cliff Battalion')).toEqual([]);
    const { body } = await bring(query);
    const shown = await analyst.get<{ questions: AskedQuestion[] }>(
      `/api/units/imports/${body.importId}?open=true`,
    );
    const [question] = shown.body.questions;
    expect(question).toMatchObject({ code: 'unit.not-described', found: 'z' });
    const path = `/api/units/imports/${body.importId}/questions/${question?.id}`;
    const answered = await analyst.send('POST', path, {
      kind: 'new',
      reason: 'it is in the gazette of 1999',
    });
    expect(answered.status).toBe(200);
    expect((await analyst.send('POST', path, { kind: 'new', reason: 'again' })).status).toBe(409);
    const [battalion] = await find('12th Cliff Bn');
    expect(battalion).toMatchObject({ name: '12 Cliff Battalion', match: { zone: 'match' } });
    const tree = await vetter.get<{ above: HierarchyPath[] }>(
      `/api/units/${battalion?.id}/hierarchy?asOf=2010-01-01`,
    );
    expect(tree.body.above.map(({ steps }) => steps[0]?.parentName)).toEqual(['11 Cliff Brigade']);
    expect((await bring(query)).body).toMatchObject({ changed: false, importId: body.importId });
  });

  test.each([
    { what: 'JSON', bytes: '{}', type: 'application/json', status: 422 },
    { what: 'nothing', bytes: '', type: 'text/csv', status: 422 },
    { what: 'a table of something else', bytes: 'a,b\n1,2\n', type: 'text/csv', status: 422 },
  ])('that is $what is refused with what was expected', async ({ bytes, type, status }) => {
    const reply = await bring('filename=x.csv', bytes, type);
    expect(reply.status).toBe(status);
    expect(reply.body.refusal.faults?.length).toBeGreaterThan(0);
  });

  test('larger than is taken is answered, not cut off', async () => {
    const reply = await bring('filename=x.csv', 'x'.repeat(65 * 1024 * 1024));
    expect(reply).toMatchObject({ status: 413, body: { refusal: { code: 'file.too-large' } } });
  });

  test('is not taken from a vetter, nor with a field nobody declared', async () => {
    expect((await vetter.upload('/api/units/imports?filename=x.csv', FILE, 'text/csv')).status).toBe(403);
    expect((await bring('filename=x.csv&actor=me')).status).toBe(422);
  });
});

describe('units over HTTP', () => {
  const create = (name: string, country = 'XF') =>
    analyst.send<{ unit: Unit } & Refused>('POST', '/api/units', {
      country,
      name,
      source: 'Gazette',
      confidence: 'low',
    });

  test('a claim is recorded, superseded, withdrawn; a stale page is refused with what changed', async () => {
    const { unit } = (await create('21 Moor Regiment')).body;
    const claims = `/api/units/${unit.id}/claims`;
    const said = {
      kind: 'classification',
      value: { text: 'Cavalry' },
      source: 'Gazette',
      confidence: 'high',
    };
    const first = await analyst.send<{ claim: { id: string }; unit: Unit }>('POST', claims, {
      ...said,
      revision: 1,
    });
    expect(first.status).toBe(201);
    const stale = await analyst.send<Refused>('POST', claims, {
      ...said,
      value: { text: 'Guards' },
      revision: 1,
    });
    expect(stale).toMatchObject({
      status: 409,
      body: { refusal: { kind: 'stale', meanwhile: { unit: { revision: 2 } } } },
    });
    const better = {
      ...said,
      value: { text: 'Guards' },
      revision: 2,
      supersedes: first.body.claim.id,
      reason: 'newer',
    };
    const second = await analyst.send<{ claim: { id: string } }>('POST', claims, better);
    expect(second.status).toBe(201);
    const gone = await analyst.send('POST', `${claims}/${second.body.claim.id}/withdrawal`, {
      revision: 3,
      reason: 'wrong',
    });
    expect(gone.status).toBe(201);
    const sheet = await vetter.get<{ claims: unknown[] }>(`/api/units/${unit.id}`);
    expect(sheet.body.claims).toHaveLength(1);
    const history = await vetter.get<{ claims: unknown[] }>(`/api/units/${unit.id}?history=true`);
    expect(history.body.claims).toHaveLength(4);
  });

  test('a second of the same name is asked about', async () => {
    await create('22 Moor Regiment');
    expect(await create('22nd Moor Regt')).toMatchObject({
      status: 409,
      body: { refusal: { code: 'unit.may-be-known' } },
    });
  });

  test('two are merged and separated; twenty who try at once make one merge', async () => {
    const [kept, absorbed] = [
      (await create('Moor School')).body.unit,
      (await create('School on the Moor')).body.unit,
    ];
    const ask = {
      keptId: kept.id,
      keptRevision: 1,
      absorbedId: absorbed.id,
      absorbedRevision: 1,
      reason: 'one school',
    };
    const before = JSON.stringify((await vetter.get(`/api/units/${kept.id}`)).body);
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => analyst.send<{ mergeId: string }>('POST', '/api/unit-merges', ask)),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
    const { mergeId } = tries.find(({ status }) => status === 201)!.body;
    expect((await find('School on the Moor'))[0]?.id).toBe(kept.id);
    expect((await analyst.send('POST', `/api/unit-merges/${mergeId}/undo`, { reason: 'two' })).status).toBe(
      201,
    );
    expect(JSON.stringify((await vetter.get(`/api/units/${kept.id}`)).body)).toBe(before);
  });

  test('a unit outside the portfolio is not there', async () => {
    const { unit } = (await create('31 Steppe Guards', 'XS')).body;
    expect((await vetter.get(`/api/units/${unit.id}`)).status).toBe(404);
    expect((await vetter.get(`/api/units/${unit.id}/hierarchy`)).status).toBe(404);
    expect(await find('31 Steppe Guards')).toEqual([]);
    expect(await find('31 Steppe Guards', analyst)).toHaveLength(1);
  });

  test.each([
    '/api/units/none',
    '/api/units?limit=1000',
    '/api/units?after=x',
    `/api/units/${'0'.repeat(8)}`,
  ])('%s is refused, not broken', async (path) => {
    expect([400, 422]).toContain((await analyst.get(path)).status);
  });
});

describe('countries over HTTP', () => {
  const resolve = async (text: string) =>
    (
      await vetter.send<{ answer: { kind: string; iso?: string } }>('POST', '/api/countries/resolve', {
        text,
      })
    ).body.answer;

  test('a name is resolved; one that could be two, or none, is asked about', async () => {
    expect(await resolve('Korea - South (Republic of)')).toMatchObject({ kind: 'resolved', iso: 'KR' });
    expect((await resolve('Indochina')).kind).not.toBe('resolved');
    expect((await resolve('Freedonia')).kind).toBe('unknown');
  });

  onStrings('every string of the training reports is answered, and all but a few resolve', async () => {
    const [, ...lines] = readFileSync(STRINGS, 'utf8').trim().split('\n');
    const texts = lines.map(
      (line) => (/^"((?:[^"]|"")*)"|^([^,]*)/.exec(line) ?? []).slice(1).find(Boolean) ?? '',
    );
    const kinds = await Promise.all(texts.filter(Boolean).map(async (text) => (await resolve(text)).kind));
    expect(kinds.filter((kind) => kind === 'resolved').length).toBeGreaterThan(kinds.length - 12);
  });
});
