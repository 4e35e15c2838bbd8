import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { v7 } from 'uuid';
import type { EvidencePage, OpenEvidence, Refusal } from '#casework';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import type { Rows } from '../support/evidence-world.ts';
import { someCase, someProceeding } from '../support/evidence-world.ts';
import type { Caller, Reply } from '../support/people.ts';
import { signInAs } from '../support/people.ts';
import { fetchAnew } from '../support/fetch-anew.ts';

const BYTES = 'application/octet-stream';
const MEBIBYTE = 1_024 ** 2;
const LARGEST = 160 * MEBIBYTE;
const BLNS = path.resolve('../shared/data/hostile-input/blns.json');

type Body = Parameters<Caller['upload']>[1];

interface Sent {
  readonly file: {
    readonly id: string;
    readonly sha256: string;
    readonly size: number;
    readonly mediaType: string;
  };
}
interface Added {
  readonly evidence: OpenEvidence;
}
interface Refused {
  readonly refusal: Refusal;
}

let api: TestApi;
let owner: pg.Pool;
let analyst: Caller;
let vetter: Caller;
let adviser: Caller;

beforeAll(async () => {
  api = await startApi({ largestFile: LARGEST });
  owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 2 });
  analyst = await signInAs(api, { role: 'analyst' });
  vetter = await signInAs(api, { role: 'post-vetter' });
  adviser = await signInAs(api, { role: 'legal-adviser' });
});
afterAll(async () => {
  await owner?.end();
  await api?.close();
});

const rows: Rows = {
  sql: async <Row extends pg.QueryResultRow>(query: string, values?: unknown[]) =>
    (await owner.query<Row>(query, values)).rows,
};

/** A case in a fictional country that the three may open. */
const newCase = (): Promise<string> => someCase(rows, [analyst.actor, vetter.actor, adviser.actor]);

const send = (bytes: Body, who = analyst): Promise<Reply<Sent & Refused>> =>
  who.upload<Sent & Refused>('/api/evidence-files', bytes, BYTES);

const said = {
  filename: 'a.bin',
  title: 'A note',
  marking: 'unclassified',
  collectedBy: 'A fictional observer',
};

const add = (
  caseId: string,
  uploadId: string,
  more: object = {},
  who = analyst,
): Promise<Reply<Added & Refused>> =>
  who.send<Added & Refused>('POST', `/api/cases/${caseId}/evidence`, { ...said, uploadId, ...more });

async function addBytes(caseId: string, bytes: Body, more: object = {}): Promise<OpenEvidence> {
  const { body } = await send(bytes);
  const added = await add(caseId, body.file.id, more);
  if (added.status !== 201) throw new Error(JSON.stringify(added.body));
  return added.body.evidence;
}

const filesKept = async (): Promise<string[]> => {
  const entries = await readdir(path.join(api.folder, 'evidence'), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
};

describe('a file over HTTP', () => {
  test('comes in two steps, and goes out as it came', async () => {
    const caseId = await newCase();
    const sent = await send('%PDF-1.7 a fictional report');
    expect(sent).toMatchObject({ status: 201, body: { file: { mediaType: 'application/pdf', size: 27 } } });
    const added = await add(caseId, sent.body.file.id, {
      filename: 'report.pdf',
      mediaType: 'application/pdf',
    });
    expect(added).toMatchObject({
      status: 201,
      body: { evidence: { mediaTypeAgrees: true, sealed: false } },
    });
    const { id } = added.body.evidence;
    const content = await analyst.get<string>(`/api/evidence/${id}/content`);
    expect([content.status, content.body]).toEqual([200, '%PDF-1.7 a fictional report']);
    const shown = await adviser.get<{ custody: { kind: string }[] }>(`/api/evidence/${id}`);
    expect(shown.body.custody.map(({ kind }) => kind)).toEqual(['received', 'hashed', 'added', 'viewed']);
  });

  test('goes on where a download broke off, and only of the same file; each read is on record', async () => {
    const { id, sha256 } = await addBytes(await newCase(), 'as it came, byte for byte');
    const ask = async (headers: Record<string, string>) => {
      const answer = await fetchAnew(`${api.address}/api/evidence/${id}/content?purpose=export`, {
        headers: { ...(await cookieOf()), ...headers },
      });
      const told = ['content-range', 'content-length', 'content-type'].map((name) =>
        answer.headers.get(name),
      );
      return [answer.status, await answer.text(), ...told];
    };
    const whole = [200, 'as it came, byte for byte', null, '25', BYTES];
    const from = { range: 'bytes=12-' };
    expect(await ask({})).toEqual(whole);
    expect(await ask(from)).toEqual([206, 'byte for byte', 'bytes 12-24/25', '13', BYTES]);
    expect(await ask({ ...from, 'if-range': `"${sha256}"` })).toEqual(await ask(from));
    expect(await ask({ ...from, 'if-range': '"another file"' })).toEqual(whole);
    expect(await ask({ range: 'bytes=-4' })).toEqual([206, 'byte', 'bytes 21-24/25', '4', BYTES]);
    expect(await ask({ range: 'bytes=0-1,3-4' })).toEqual(whole);
    expect(await ask({ range: 'lines=1-2' })).toEqual(whole);
    expect((await ask({ range: 'bytes=25-' })).slice(0, 3)).toEqual([416, '', 'bytes */25']);
    const { body } = await adviser.get<{ custody: { kind: string }[] }>(`/api/evidence/${id}`);
    expect(body.custody.filter(({ kind }) => kind === 'exported')).toHaveLength(9);
  });

  test('of 128 MiB streams through, in memory that does not grow with it', async () => {
    const part = Buffer.alloc(MEBIBYTE, 'evidence');
    const hash = createHash('sha256');
    const headers = {
      ...(await cookieOf()),
      'content-type': BYTES,
      'content-length': String(128 * MEBIBYTE),
    };
    const held: number[] = [];
    const reply = await new Promise<string>((resolve, reject) => {
      const request = http.request(
        `${api.address}/api/evidence-files`,
        { method: 'POST', headers },
        (response) => {
          text(response).then(resolve, reject);
        },
      );
      request.on('error', reject);
      void (async () => {
        for (let sent = 0; sent < 128; sent += 1) {
          hash.update(part);
          if (!request.write(part)) await once(request, 'drain');
          if (sent % 16 === 15) held.push(memoryHeld());
        }
        request.end();
      })();
    });
    expect(JSON.parse(reply)).toMatchObject({ file: { size: 128 * MEBIBYTE, sha256: hash.digest('hex') } });
    expect(Math.max(...held) - (held[0] ?? 0)).toBeLessThan(16 * MEBIBYTE);
  });

  test('that is cut off in the middle leaves nothing, and no record', async () => {
    const [filesBefore, rowsBefore] = [await filesKept(), await uploadCount()];
    const headers = { ...(await cookieOf()), 'content-type': BYTES, 'content-length': String(50 * MEBIBYTE) };
    const request = http.request(`${api.address}/api/evidence-files`, { method: 'POST', headers });
    request.on('error', () => undefined);
    for (let sent = 0; sent < 25; sent += 1) {
      await new Promise((resolve) => request.write(Buffer.alloc(MEBIBYTE, sent), resolve));
    }
    while ((await filesKept()).length === filesBefore.length) await wait(10);
    request.destroy();
    while ((await filesKept()).length > filesBefore.length) await wait(10);
    expect((await filesKept()).sort()).toEqual(filesBefore.sort());
    expect(await uploadCount()).toBe(rowsBefore);
  });

  test.each([
    ['larger than announced possible', { 'content-length': String(LARGEST + 1) }],
    ['larger than possible, unannounced', { 'transfer-encoding': 'chunked' }],
  ])('%s is refused with a sentence, and leaves nothing', async (_how, length) => {
    const before = await filesKept();
    const headers = { ...(await cookieOf()), 'content-type': BYTES, ...length };
    const status = await new Promise<number>((resolve, reject) => {
      const request = http.request(
        `${api.address}/api/evidence-files`,
        { method: 'POST', headers },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
          request.destroy();
        },
      );
      request.on('error', (error) => (request.destroyed ? undefined : reject(error)));
      const more = (): void => {
        while (!request.destroyed && request.write(Buffer.alloc(MEBIBYTE)));
      };
      request.on('drain', more);
      more();
    });
    expect(status).toBe(413);
    expect((await filesKept()).sort()).toEqual(before.sort());
  });

  test('that is empty, sent as something else, or not the announced one is refused', async () => {
    const codes = await Promise.all([
      send(''),
      analyst.upload<Sent & Refused>('/api/evidence-files', '{"a":1}', 'application/json'),
      analyst.upload<Sent & Refused>('/api/evidence-files', 'a=1', 'application/x-www-form-urlencoded'),
      analyst.upload<Sent & Refused>(`/api/evidence-files?sha256=${'0'.repeat(64)}`, 'x', BYTES),
      analyst.upload<Sent & Refused>('/api/evidence-files?sha256=nonsense', 'x', BYTES),
    ]);
    expect(codes.map(({ status, body }) => [status, body.refusal.code])).toEqual([
      [422, 'file.empty'],
      [422, 'file.no-bytes'],
      [422, 'file.no-bytes'],
      [422, 'file.changed-on-the-way'],
      [422, 'file.no-hash'],
    ]);
  });

  test('sent twice is noticed with a link, and taken with a reason', async () => {
    const caseId = await newCase();
    const first = await addBytes(caseId, 'the same file');
    const second = await send('the same file');
    const refused = await add(caseId, second.body.file.id);
    expect(refused).toMatchObject({
      status: 409,
      body: { refusal: { code: 'evidence.same', meanwhile: { earlier: [{ id: first.id, same: 'file' }] } } },
    });
    const again = await add(caseId, second.body.file.id, { again: 'from another source' });
    expect(again).toMatchObject({ status: 201, body: { evidence: { sha256: first.sha256 } } });
  });

  test('of two hundred, one bad: 199 are in, and one is told', async () => {
    const caseId = await newCase();
    const results: number[] = [];
    for (let batch = 0; batch < 10; batch += 1) {
      const bodies = Array.from({ length: 20 }, (_none, index) =>
        batch * 20 + index === 77 ? '' : `${batch} ${index}`,
      );
      const sent = await Promise.all(bodies.map((body) => send(body)));
      const added = await Promise.all(
        sent.map(({ status, body }) => (status === 201 ? add(caseId, body.file.id) : undefined)),
      );
      results.push(...added.map((reply) => reply?.status ?? 0));
    }
    expect(results.filter((status) => status === 201)).toHaveLength(199);
    const list = await analyst.get<EvidencePage>(`/api/cases/${caseId}/evidence?limit=200`);
    expect([list.body.evidence.length, list.body.next]).toEqual([199, null]);
  });
});

describe('hostile evidence', () => {
  test.each([
    ['a page', '<!doctype html><script>alert(document.cookie)</script>', 'text/html'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/svg+xml'],
    ['a page behind a note', 'Dear reviewer,\n<script>alert(1)</script>', 'text/html'],
  ])('%s that would run is seen for what it is, and never rendered', async (_what, page, mediaType) => {
    const caseId = await newCase();
    const item = await addBytes(caseId, page, { filename: 'harmless.jpg', mediaType: 'image/jpeg' });
    expect(item).toMatchObject({ mediaType, claimedMediaType: 'image/jpeg', mediaTypeAgrees: false });
    const { headers, body } = await analyst.get<string>(`/api/evidence/${item.id}/content`);
    expect(body).toBe(page);
    expect({
      type: headers.get('content-type'),
      disposition: headers.get('content-disposition'),
      sniff: headers.get('x-content-type-options'),
      policy: headers.get('content-security-policy'),
      cache: headers.get('cache-control'),
    }).toEqual({
      type: BYTES,
      disposition: `attachment; filename="harmless.jpg"; filename*=UTF-8''harmless.jpg`,
      sniff: 'nosniff',
      policy: "sandbox; default-src 'none'",
      cache: 'no-store',
    });
  });

  test.each([
    ['../../../etc/passwd', 'passwd'],
    ['a"\r\nSet-Cookie: x=1; b=".html', 'a_Set-Cookie_ x=1; b=_.html'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['', 'unnamed'],
    ['تقرير.pdf', 'تقرير.pdf'],
  ])('a file called %j is kept as %j and can be fetched', async (filename, kept) => {
    const item = await addBytes(await newCase(), `named ${filename}`, { filename });
    expect(item.filename).toBe(kept);
    const { status, headers } = await analyst.get<string>(`/api/evidence/${item.id}/content`);
    expect([status, headers.get('set-cookie')]).toEqual([200, null]);
    expect(headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent(kept)}`);
  });

  test.each([
    ['a NUL', { title: 'a\u0000b' }],
    ['half a letter', { title: 'a\uD800b' }],
    ['null for an optional field', { url: null }],
    ['a field nobody declared', { sealed: true }],
    ['a day that does not exist', { collectedAt: '2026-02-30T00:00:00Z' }],
    ['an address with a password', { url: 'https://user:secret@example.org/' }],
    ['a marking of its own', { marking: 'eyes-only' }],
    ['someone else as the one who adds', { personId: v7() }],
  ])('%s is refused, never an error', async (_what, more) => {
    const { body } = await send(`refused ${JSON.stringify(more)}`);
    expect((await add(await newCase(), body.file.id, more)).status).toBe(422);
  });

  const naughty: string[] = existsSync(BLNS) ? (JSON.parse(readFileSync(BLNS, 'utf8')) as string[]) : [];
  (naughty.length > 0 ? test : test.skip)(
    'the naughty strings are kept as they are, in every text (skipped where the shared list is absent)',
    async () => {
      const caseId = await newCase();
      const { body } = await send('naughty');
      const strings = naughty.filter((text) => text.trim() !== '' && text.length <= 300);
      expect(strings.length).toBeGreaterThan(400);
      for (let at = 0; at < strings.length; at += 5) {
        const [title, collectedBy, tool, again, witnessRisk] = [0, 1, 2, 3, 4].map(
          (next) => strings[at + next] ?? 'x',
        );
        const texts = { title, collectedBy, tool, witnessRisk };
        const { status, body: reply } = await add(caseId, body.file.id, { ...texts, again, filename: title });
        expect([status, reply.evidence ?? reply]).toMatchObject([201, { ...texts, againBecause: again }]);
      }
    },
  );
});

describe('evidence in its case', () => {
  test('a sealed item is there for whom it is open, and for nobody else', async () => {
    const caseId = await newCase();
    const seal = { reason: 'A witness could be found', liftableBy: ['legal-adviser'] };
    const item = await addBytes(caseId, 'sealed over HTTP', { title: 'The witness speaks', seal });
    const list = (who: Caller) => who.get<EvidencePage>(`/api/cases/${caseId}/evidence`);
    expect((await list(vetter)).body).toEqual({ evidence: [], next: null });
    expect((await list(adviser)).body.evidence).toMatchObject([{ id: item.id, sealed: true }]);
    expect((await vetter.get(`/api/evidence/${item.id}/content`)).status).toBe(404);
    expect((await adviser.get(`/api/evidence/${item.id}/content`)).status).toBe(200);
    const [{ count } = { count: 0 }] = (
      await owner.query<{ count: number }>(
        `select count(*)::int as count from ledger_entries where chain = $1 and act = 'evidence.viewed-sealed'`,
        [`evidence:${item.id}`],
      )
    ).rows;
    expect(count).toBe(1);
  });

  test('is graded, linked, checked and given an origin', async () => {
    const caseId = await newCase();
    const item = await addBytes(caseId, 'worked on');
    const proceedingId = await someProceeding(rows, caseId);
    const post = (what: string, body: object) =>
      analyst.send('POST', `/api/evidence/${item.id}/${what}`, body);
    const reason = 'known for years';
    expect((await post('grades', { axis: 'source', grade: 'B', reason, version: 0 })).status).toBe(201);
    expect((await post('grades', { axis: 'source', grade: 'C', reason, version: 0 })).status).toBe(409);
    expect((await post('grades', { axis: 'content', grade: 'B', reason, version: 0 })).status).toBe(422);
    expect((await post('origins', { words: 'Witness W', reason, version: 0 })).status).toBe(201);
    expect((await post('origins', { words: 'W', none: true, reason, version: 1 })).status).toBe(422);
    expect((await post('links', { proceedingId, element: 'F1', direction: 'supports', reason })).status).toBe(
      201,
    );
    expect((await post('links', { proceedingId, direction: 'supports', reason })).status).toBe(422);
    expect((await post('links', { direction: 'supports', reason })).status).toBe(422);
    expect(await post('integrity-checks', {})).toMatchObject({
      status: 200,
      body: { check: { intact: true } },
    });
    const linked = await vetter.get(`/api/evidence-links?proceedingId=${proceedingId}`);
    expect(linked.body).toMatchObject({
      groups: [
        {
          element: 'F1',
          direction: 'supports',
          independentOrigins: 1,
          evidence: [{ item: { id: item.id } }],
        },
      ],
    });
    expect((await vetter.get('/api/evidence-links')).status).toBe(422);
    expect((await vetter.get(`/api/cases/${caseId}/evidence?sourceGrade=B&text=note`)).body).toMatchObject({
      evidence: [{ id: item.id }],
    });
  });

  test('is closed to whoever has not declared', async () => {
    const caseId = await newCase();
    const stranger = await signInAs(api, { role: 'analyst' });
    const reply = await stranger.get<Refused>(`/api/cases/${caseId}/evidence`);
    expect([reply.status, reply.body.refusal.code]).toEqual([403, 'conflict.undeclared']);
  });
});

/** What is held after everything that can go is gone: what only waits to be collected is no growth. */
function memoryHeld(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const uploadCount = async (): Promise<number> =>
  Number((await owner.query<{ count: string }>('select count(*) from evidence_uploads')).rows[0]?.count);

/** The headers of a session of its own, for requests that are written by hand. */
async function cookieOf(): Promise<Record<string, string>> {
  const email = (
    await owner.query<{ email: string }>('select email from accounts where id = $1', [
      analyst.actor.accountId,
    ])
  ).rows[0]?.email;
  const response = await fetchAnew(`${api.address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'a long enough password' }),
  });
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', 'x-csrf-token': csrfToken };
}
