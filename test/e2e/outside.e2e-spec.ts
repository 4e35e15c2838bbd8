import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Ports, Refusal } from '#casework';
import type { Database } from '#postgres';
import { DATA_SOURCE, PORTS } from '#wiring';
import { sweepFiles } from '#casework';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import type { Caller } from '../support/people.ts';
import { signInAs } from '../support/people.ts';
import { fetchAnew } from '../support/fetch-anew.ts';

const START = Date.parse('2026-02-02T09:00:00Z');
const DAY_MS = 86_400_000;
const clock = { at: START, now: () => new Date(clock.at).toISOString() };
const TEXT = 'Soldiers took two people from the market. Please do not tell them that Ineza saw it.';

let api: TestApi;
let analyst: Caller;
let elsewhere: Caller;
let official: Caller;

beforeAll(async () => {
  api = await startApi({ clock });
  analyst = await signInAs(api, { role: 'analyst', portfolio: ['FD'] });
  elsewhere = await signInAs(api, { role: 'analyst', portfolio: ['SY'] });
  official = await signInAs(api, { role: 'deciding-official', portfolio: ['FD'] });
});
afterAll(() => api?.close());

interface Reply<Body> {
  readonly status: number;
  readonly body: Body & { readonly refusal?: Refusal };
  readonly headers: Headers;
}

async function send<Body>(path: string, init: RequestInit = {}): Promise<Reply<Body>> {
  const reply = await fetchAnew(`${api.address}/api/public/reports${path}`, { method: 'POST', ...init });
  return { status: reply.status, headers: reply.headers, body: (await reply.json()) as Reply<Body>['body'] };
}
const json = (body: unknown): RequestInit => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

interface Puzzle {
  readonly puzzle: string;
  readonly bits: number;
}
const givePuzzle = async () => (await send<Puzzle>('/puzzle', { method: 'GET' })).body;
function solve({ puzzle, bits }: Puzzle) {
  for (let number = 0; ; number += 1) {
    const first = createHash('sha256').update(`${puzzle}:${number}`).digest().readUInt32BE(0);
    if (Math.clz32(first) >= bits) return { puzzle, number: String(number) };
  }
}
const report = async (said: object = {}) =>
  send<{ receipt: { receiptCode: string } }>(
    '',
    json({ what: TEXT, country: 'FD', ...said, solved: solve(await givePuzzle()) }),
  );
const newCode = async (said?: object) => (await report(said)).body.receipt.receiptCode;
const sendFile = (code: string, bytes: string, filename = 'photo.jpg') =>
  send<{ file: { filename: string; mediaType: string } }>(`/files?filename=${encodeURIComponent(filename)}`, {
    headers: { 'content-type': 'application/octet-stream', 'x-report-code': code },
    body: bytes,
  });
const status = (code: string) => send<{ report: object }>('/status', json({ code }));

async function newestFor(who: Caller): Promise<string> {
  const { body } = await who.get<{ information: { id: string }[] }>('/api/information?limit=200');
  return body.information.at(-1)?.id ?? '';
}

const query = <Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  api.app.get<Database>(DATA_SOURCE).query(sql, [...values]);

describe('a report without an account', () => {
  test('is taken for a solved puzzle, followed by its code, added to, and found by the analyst', async () => {
    const sent = await report({
      place: 'the market',
      from: '2026-01-30',
      to: '2026-01-31',
      contact: 'ask at the mill',
    });
    expect(sent.status).toBe(201);
    expect(sent.headers.get('set-cookie')).toBeNull();
    const code = sent.body.receipt.receiptCode;
    expect((await sendFile(code, 'They wore grey.', '../notes\u202Etxt.exe')).body.file).toEqual({
      filename: 'notestxt.exe',
      size: 15,
      mediaType: 'text/plain',
    });
    expect((await send('/additions', json({ code, words: 'It was before noon.' }))).status).toBe(201);
    expect((await status(code.toLowerCase().replaceAll('-', ' '))).body.report).toEqual({
      status: 'received',
      words: 'It has arrived and is kept. Nobody has read it for its events yet.',
      receivedAt: clock.now(),
      files: 1,
      additions: 1,
    });
    const id = await newestFor(analyst);
    const { body } = await analyst.get<{ report: object }>(`/api/information/${id}/report`);
    expect(body.report).toMatchObject({
      happened: { from: '2026-01-30', to: '2026-01-31' },
      place: 'the market',
      hasContact: true,
      files: [{ filename: 'notestxt.exe', mediaType: 'text/plain', size: 15 }],
      additions: [{ body: 'It was before noon.' }],
    });
    expect(JSON.stringify(body)).not.toContain('mill');
    expect((await elsewhere.get(`/api/information/${id}/report`)).status).toBe(404);
  });

  test('leaves none of its words and no address in the ledger, and its code nowhere', async () => {
    const code = await newCode({ contact: 'ask at the mill' });
    await send('/additions', json({ code, words: 'Ineza is my sister.' }));
    const rows = await query<{ body: string }>(`select body from ledger_entries where act like 'report%'`);
    const record = rows.map(({ body }) => body).join('\n');
    expect(record).toContain('report.received');
    expect(record).not.toMatch(/Ineza|market|mill|127\.0\.0\.1|::1/);
    const kept = await query<{ row: string }>(
      `select row_to_json(t)::text as row from information t union all
       select row_to_json(t)::text from outside_arrivals t union all select row_to_json(t)::text from outside_reports t`,
    );
    expect(kept.map(({ row }) => row).join('\n')).not.toMatch(new RegExp(`${code}|127\\.0\\.0\\.1`));
  });

  test('tells how its sender may be reached only for a reason, which is kept, and not to everybody', async () => {
    await newCode({ contact: 'ask at the mill' });
    const path = `/api/information/${await newestFor(analyst)}/contact`;
    expect((await analyst.send('POST', path, { reason: '' })).status).toBe(422);
    expect((await official.send('POST', path, { reason: 'curious' })).status).toBe(403);
    expect((await analyst.send('POST', path, { reason: 'The place is unclear.' })).body).toEqual({
      contact: 'ask at the mill',
    });
    const rows = await query<{ body: string }>(
      `select body from ledger_entries where act = 'report-contact.read'`,
    );
    expect(rows[0]?.body).toContain('The place is unclear.');
    expect(rows[0]?.body).not.toContain('mill');
  });

  test('needs only what happened; what is wrong in it is said field by field', async () => {
    expect((await report({ what: 'x', country: undefined })).status).toBe(201);
    const wrong = await report({ what: ' ', from: '2026-01-31', to: '2026-01-30', country: 'xx' });
    expect(wrong.status).toBe(422);
    expect(wrong.body.refusal?.faults?.map(({ where }) => where).sort()).toEqual(['country', 'to', 'what']);
    expect((await report({ what: 'x'.repeat(100_001) })).status).toBe(422);
    expect((await report({ source: 'me' })).status).toBe(422);
  });
});

describe('a flood of reports', () => {
  test('pays for each report: a puzzle is good once, and cannot be skipped', async () => {
    const solved = solve(await givePuzzle());
    const body = json({ what: TEXT, solved });
    const replies = await Promise.all(Array.from({ length: 8 }, () => send('', body)));
    expect(replies.filter((reply) => reply.status === 201)).toHaveLength(1);
    expect(replies.filter((reply) => reply.body.refusal?.code === 'puzzle.used')).toHaveLength(7);
    expect((await send('', json({ what: TEXT }))).status).toBe(422);
    const guessed = await send('', json({ what: TEXT, solved: { ...solved, number: 'no' } }));
    expect(guessed.body.refusal?.code).toBe('puzzle.unsolved');
  });

  test('finds the puzzles growing harder, those it kept worth less, and an hour later all as before', async () => {
    clock.at += DAY_MS;
    const early = await givePuzzle();
    for (let sent = 0; sent < 4; sent += 1) await newCode();
    expect((await givePuzzle()).bits).toBe(early.bits + 1);
    const late = await send('', json({ what: TEXT, solved: solve(early) }));
    expect(late.body.refusal?.code).toBe('puzzle.too-easy');
    clock.at += DAY_MS;
    expect((await givePuzzle()).bits).toBe(early.bits);
  });

  test('is turned away at a number that people do not reach, with nothing kept', async () => {
    await query(
      `insert into outside_arrivals (sender, at) select 'many', $1::timestamptz from generate_series(1, 2000)`,
      [clock.now()],
    );
    const before = await newestFor(analyst);
    const refused = await report();
    expect([refused.status, refused.body.refusal?.code]).toEqual([429, 'report.flooded']);
    expect(await newestFor(analyst)).toBe(before);
    clock.at += DAY_MS;
    expect((await report()).status).toBe(201);
    const rows = await query<{ left: string }>(
      `select count(*) as left from outside_arrivals where sender = 'many'`,
    );
    expect(Number(rows[0]?.left)).toBe(0);
  });
});

describe('files of a report', () => {
  test('are refused without a code, when empty, and beyond their number; the same file is kept once', async () => {
    const code = await newCode();
    expect((await sendFile('0000-0000-0000', 'x')).status).toBe(404);
    expect((await sendFile(code, '')).body.refusal?.code).toMatch(/^file\./);
    for (let sent = 0; sent < 20; sent += 1) expect((await sendFile(code, `file ${sent}`)).status).toBe(201);
    expect((await sendFile(code, 'one more')).body.refusal?.code).toBe('report.full');
    const other = await newCode();
    await Promise.all(Array.from({ length: 5 }, () => sendFile(other, 'the same')));
    expect((await status(other)).body.report).toMatchObject({ files: 1 });
  });

  test('that would run are kept as they are, served for saving only, and taken over as evidence', async () => {
    const code = await newCode();
    const page = '<html><script>alert(1)</script></html>';
    expect((await sendFile(code, page, 'photo.jpg')).body.file.mediaType).toBe('text/html');
    const id = await newestFor(analyst);
    const { body } = await analyst.get<{ report: { files: { id: string }[] } }>(
      `/api/information/${id}/report`,
    );
    const fileId = body.report.files[0]?.id ?? '';
    const content = await analyst.get(`/api/report-files/${fileId}/content`);
    expect(content.headers.get('content-type')).toBe('application/octet-stream');
    expect(content.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(content.headers.get('content-security-policy')).toContain('sandbox');
    expect((await elsewhere.get(`/api/report-files/${fileId}/content`)).status).toBe(404);
    const taken = await analyst.send<{ file: { mediaType: string } }>(
      'POST',
      `/api/report-files/${fileId}/evidence-file`,
    );
    expect(taken.body.file.mediaType).toBe('text/html');
  });

  test('stay when files that nothing names are cleared away', async () => {
    const code = await newCode();
    await sendFile(code, 'kept for good');
    clock.at = Date.now() + 3 * DAY_MS;
    await sweepFiles(api.app.get<Ports>(PORTS))();
    const id = await newestFor(analyst);
    const { body } = await analyst.get<{ report: { files: { id: string }[] } }>(
      `/api/information/${id}/report`,
    );
    expect((await analyst.get(`/api/report-files/${body.report.files[0]?.id}/content`)).status).toBe(200);
  });

  test('from a page of another site are not taken', async () => {
    const code = await newCode();
    const reply = await send('/additions', {
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
      body: JSON.stringify({ code, words: 'x' }),
    });
    expect([reply.status, reply.body.refusal?.code]).toEqual([403, 'request.other-site']);
  });
});
