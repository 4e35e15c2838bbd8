import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  ApprovableNominations,
  NominationSheet,
  Ports,
  Refusal,
  ShownRequest,
  SubmittedRequest,
} from '#casework';
import { PORTS } from '#wiring';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import { loadCountries, plantUnit } from '../support/core.ts';
import type { Caller } from '../support/people.ts';
import { signInAs } from '../support/people.ts';

const HEADER = 'country,unit,program,start_date,end_date,family_name,given_names,date_of_birth';
const FILE = [
  HEADER,
  'Honduras,15th Infantry Battalion,IMET,2026-06-01,2026-07-01,,,',
  'Honduras,Army,IMET,2026-06-01,2026-07-01,,,',
  'Honduras,16th Infantry Battalion,IMET,2026-07-01,2026-06-01,,,',
  '',
].join('\n');
const QUERY = new URLSearchParams({
  postId: 'lakeport',
  programme: 'IMET',
  instrumentId: 'imet',
  authority: '22 U.S.C. 2347',
  event: 'Staff course',
  needBy: '2026-05-01',
  filename: 'batch.csv',
});

let api: TestApi;
let vetter: Caller;
let administrator: Caller;
let unitId: string;

beforeAll(async () => {
  api = await startApi({ works: true });
  const ports = api.app.get<Ports>(PORTS);
  await loadCountries(ports);
  unitId = await plantUnit(ports, { name: '15 Infantry Battalion', country: 'HN' });
  administrator = await signInAs(api, { role: 'administrator' });
  vetter = await signInAs(api, { role: 'post-vetter', portfolio: ['HN'] });
  const post = { revision: 0, name: 'Lakeport', country: 'HN' };
  expect((await administrator.send('PUT', '/api/posts/lakeport', post)).status).toBe(200);
});

afterAll(() => api?.close());

type Refused = { refusal: Refusal };
const send = <Body>(path: string, body?: unknown) => vetter.send<Body>('POST', path, body);
const show = async (id: string) => (await vetter.get<ShownRequest>(`/api/requests/${id}`)).body;

async function move(id: string, name: string, more = {}) {
  const { request } = await show(id);
  return send(`/api/requests/${id}/moves`, { revision: request.revision, move: name, ...more });
}

describe('a vetting request over HTTP', () => {
  test('goes from a file to signed results and back to the programme', async () => {
    const preview = await vetter.upload<{ preview: { totals: object } }>(
      `/api/requests/preview?${only('postId')}`,
      FILE,
      'text/csv',
    );
    expect(preview.body.preview.totals).toMatchObject({
      rows: 3,
      nominated: 1,
      notIdentified: 1,
      refused: 1,
    });
    expect((await vetter.get<{ requests: unknown[] }>('/api/requests')).body.requests).toEqual([]);

    const taken = await vetter.upload<SubmittedRequest>(`/api/requests?${QUERY}`, FILE, 'text/csv');
    expect(taken.status).toBe(201);
    const { id } = taken.body.request;
    const twice = await vetter.upload<Refused>(`/api/requests?${QUERY}`, FILE, 'text/csv');
    expect([twice.status, twice.body.refusal.code]).toEqual([409, 'request.file-taken-before']);
    const rows = await vetter.get<{ rows: object[] }>(`/api/requests/${id}/rows?ending=refused`);
    expect(rows.body.rows).toMatchObject([{ row: 4, refusals: [{ column: 'end_date' }] }]);

    const searched = await until(async () => (await show(id)).screening?.finishedAt);
    expect(searched).toBeTruthy();
    const list = async () =>
      (await vetter.get<{ nominations: NominationSheet[] }>(`/api/requests/${id}/nominations`)).body
        .nominations;
    const [named, unnamed] = (await list()) as [NominationSheet, NominationSheet];
    expect(named.candidates[0]).toMatchObject({ unitId, rejected: false });
    const match = await send(`/api/nominations/${named.id}/match`, {
      revision: 1,
      judgement: 'confirmed',
      unitId,
    });
    expect([match.status, match.body]).toMatchObject([
      200,
      { nomination: { matchState: 'confirmed', revision: 2 } },
    ]);
    const search = { where: ['The registry'], found: 'Nothing that small.' };
    const bulk = {
      judgements: [{ nominationId: unnamed.id, revision: 1, judgement: 'not-identified', search }],
    };
    expect((await send(`/api/requests/${id}/matches`, bulk)).status).toBe(200);

    expect((await move(id, 'accept')).status).toBe(200);
    const skipped = await move(id, 'submitToLeahy');
    expect([skipped.status, (skipped.body as unknown as Refused).refusal.code]).toEqual([
      409,
      'request.move-blocked',
    ]);
    expect((await move(id, 'submitToLeahy', { override: true, reason: 'Urgent.' })).status).toBe(200);

    const approve = { nominationId: named.id, revision: 2, result: 'approved', appliesTo: 'unit' };
    const all = { reasons: 'Checked.', results: [approve, { ...approve, nominationId: unnamed.id }] };
    const blocked = await send<Refused>(`/api/requests/${id}/results`, all);
    expect([blocked.status, blocked.body.refusal.blocks?.[0]?.cite]).toEqual([409, '22 U.S.C. 2378d(a)']);
    all.results[1] = { ...approve, nominationId: unnamed.id, result: 'canceled' };
    expect((await send(`/api/requests/${id}/results`, all)).status).toBe(201);
    const again = await send<Refused>(`/api/requests/${id}/results`, all);
    expect([again.status, again.body.refusal.kind]).toEqual([409, 'stale']);
    expect((await move(id, 'returnResults')).status).toBe(200);

    const csv = await vetter.get<string>(`/api/requests/${id}/results.csv`);
    expect(csv.headers.get('content-disposition')).toMatch(/attachment/);
    expect(csv.body).toMatch(/"15 Infantry Battalion".*"approved","Checked\."/);
    expect((await show(id)).moves.find(({ move: name }) => name === 'close')?.blocks).toEqual([]);
  });

  test('refuses what is missing, unknown, too much or of another type, each by its name', async () => {
    const blank = await vetter.upload<Refused>('/api/requests?postId=lakeport', FILE, 'text/csv');
    expect([blank.status, blank.body.refusal.faults?.map(({ where }) => where)]).toEqual([
      422,
      ['title', 'programme', 'authority', 'event', 'instrumentId', 'needBy'],
    ]);
    expect((await vetter.upload<Refused>('/api/requests?nonsense=1', FILE, 'text/csv')).status).toBe(422);
    expect(
      (await vetter.upload<Refused>(`/api/requests?${QUERY}`, '<a/>', 'text/html')).body.refusal.code,
    ).toBe('request.no-file');
    expect((await send<Refused>(`/api/requests?${QUERY}`, {})).body.refusal.code).toBe('request.no-rows');
    const huge = new Uint8Array(33 * 1024 * 1024).fill(0x61);
    const large = await vetter.upload<Refused>(`/api/requests?${QUERY}`, huge, 'text/csv');
    expect([large.status, large.body.refusal.code]).toEqual([413, 'file.too-large']);
    expect((await vetter.get('/api/requests/not-an-id')).status).toBe(400);
    expect((await vetter.get('/api/requests?limit=201')).status).toBe(422);
  });

  test('takes rows as JSON; a page of nominations goes on where the last one ended', async () => {
    const rows = Array.from({ length: 5 }, (_, index) => ({
      country: 'Honduras',
      unit: `${index + 80}th Battalion`,
      program: 'IMET',
      start_date: '2026-06-01',
      end_date: '2026-06-02',
    }));
    const { filename: _file, ...fields } = Object.fromEntries(QUERY);
    const taken = await send<SubmittedRequest>('/api/requests', { ...fields, rows });
    expect(taken.status).toBe(201);
    const page = async (after: number) =>
      (
        await vetter.get<{ nominations: NominationSheet[] }>(
          `/api/requests/${taken.body.request.id}/nominations?limit=2&after=${after}`,
        )
      ).body.nominations.map(({ ordinal }) => ordinal);
    expect([await page(0), await page(2), await page(4), await page(5)]).toEqual([[1, 2], [3, 4], [5], []]);
  });

  test('names what may be approved of the whole request, to who may sign it there, and takes no more than it says', async () => {
    const ports = api.app.get<Ports>(PORTS);
    const unit = await plantUnit(ports, { name: 'Lake Guard', country: 'HN' });
    const rows = Array.from({ length: 3 }, (_, index) => ({
      country: 'Honduras',
      unit: `Lake Guard ${index}`,
      program: 'IMET',
      start_date: '2026-06-01',
      end_date: '2026-06-02',
    }));
    const { filename: _file, ...fields } = Object.fromEntries(QUERY);
    const { id } = (await send<SubmittedRequest>('/api/requests', { ...fields, rows })).body.request;
    const path = `/api/requests/${id}/results/approvable`;
    type Answered = ApprovableNominations & Refused;
    const ask = async (query = '', who = vetter) => await who.get<Answered>(`${path}${query}`);
    expect((await ask()).body).toEqual({ nominations: [], of: 3, more: false });
    const listed = await vetter.get<{ nominations: NominationSheet[] }>(`/api/requests/${id}/nominations`);
    const judgements = listed.body.nominations.map(({ id: nominationId, revision }) => ({
      ...{ nominationId, revision, judgement: 'confirmed', unitId: unit },
    }));
    expect((await send(`/api/requests/${id}/matches`, { judgements })).status).toBe(200);
    await move(id, 'accept');
    await move(id, 'submitToLeahy', { override: true, reason: 'Urgent.' });
    const first = (await ask('?limit=2')).body;
    expect(first).toMatchObject({ nominations: [{ row: 2, revision: 2 }, { row: 3 }], of: 3, more: true });
    const results = first.nominations.map(({ nominationId, revision }) => ({
      ...{ nominationId, revision, result: 'approved', appliesTo: 'unit' },
    }));
    const signing = { reasons: 'Checked.', results };
    expect((await send(`/api/requests/${id}/results`, signing)).status).toBe(201);
    const again = await send<Refused>(`/api/requests/${id}/results`, signing);
    expect([again.status, again.body.refusal.meanwhile]).toMatchObject([
      409,
      { changed: results.map(({ nominationId }) => nominationId) },
    ]);
    expect((await ask()).body).toMatchObject({ nominations: [{ row: 4 }], of: 3, more: false });
    expect((await ask('?result=approved')).body).toEqual({ nominations: [], of: 2, more: false });
    const reader = await signInAs(api, { role: 'inspector' });
    const stranger = await signInAs(api, { role: 'post-vetter', portfolio: ['KE'] });
    expect([(await ask('', reader)).status, (await ask('', stranger)).status]).toEqual([403, 404]);
    for (const wrong of ['?limit=10001', '?limit=0', '?about=all', '?result=none-such', '?more=1'])
      expect((await ask(wrong)).status).toBe(422);
  });

  test('settings of a post are read with their revision, and a stale page is refused with what changed', async () => {
    const holidays = [{ date: '2026-07-01', name: 'Lake Day' }];
    const change = (revision: number) =>
      administrator.send<Refused>('PUT', '/api/posts/lakeport', { revision, maxBatch: 60, holidays });
    expect((await change(1)).status).toBe(200);
    const stale = await change(1);
    expect([stale.status, stale.body.refusal.meanwhile]).toMatchObject([409, { maxBatch: 60, revision: 2 }]);
    expect((await vetter.get('/api/posts/lakeport')).body).toMatchObject({
      post: { maxBatch: 60, validityMonths: 12 },
    });
    const stranger = await signInAs(api, { role: 'analyst', portfolio: ['KE'] });
    expect((await stranger.get('/api/posts/lakeport')).status).toBe(404);
  });
});

const only = (...names: string[]) =>
  new URLSearchParams(Object.fromEntries(names.map((name) => [name, QUERY.get(name) ?? ''])));

async function until<Value>(look: () => Promise<Value | null | undefined>): Promise<Value | undefined> {
  for (let tries = 0; tries < 1_800; tries += 1) {
    const value = await look();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}
