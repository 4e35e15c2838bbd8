import http from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import type { Caller, Reply } from '../support/people.ts';
import { call, signInAs } from '../support/people.ts';
import { asOwner, attempt, plantAccount, refusalIn } from '../support/visitor.ts';

let api: TestApi;
let administrator: Caller;
let vetter: Caller;
beforeAll(async () => {
  api = await startApi();
  administrator = await signInAs(api, { role: 'administrator' });
  vetter = await signInAs(api, { role: 'post-vetter' });
});
afterAll(() => api?.close());
afterEach(() => void jest.restoreAllMocks());

interface Raw {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** A request that fetch would not make. */
function raw(options: http.RequestOptions, body?: string): Promise<Raw> {
  const { hostname, port } = new URL(api.address);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, ...options }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Everything that the program writes while something happens. */
async function logOf(work: () => Promise<unknown>): Promise<string> {
  let text = '';
  const keep = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation(keep),
  );
  await work();
  for (const spy of spies) spy.mockRestore();
  return text;
}

const UNHEALTHY_WORDS = /\bat \S+:\d+|node_modules|select |insert |QueryFailed|TypeError|typeorm/i;

/** A refusal in our own shape, and nothing of how the program is made. */
function expectRefusal(reply: Reply<unknown>, status: number, sentence: RegExp) {
  expect({ status: reply.status, refusal: refusalIn(reply.body) }).toEqual({
    status,
    refusal: expect.objectContaining({
      kind: expect.any(String),
      code: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/),
      message: expect.stringMatching(sentence),
    }),
  });
  expect(JSON.stringify(reply.body)).not.toMatch(UNHEALTHY_WORDS);
}

describe('a request that is wrong', () => {
  test('in its address gets a sentence that says where addresses are listed', async () => {
    expectRefusal(
      await call(api.address, { method: 'GET', path: '/api/nothing-here?token=abc' }),
      404,
      /nothing at \/api\/nothing-here\. GET \/openapi\.json/,
    );
    expectRefusal(
      await call(api.address, { method: 'GET', path: '/wp-login.php' }),
      404,
      /There is nothing at/,
    );
    expectRefusal(
      await call(api.address, { method: 'GET', path: '/api/accounts/%E0%A4%A' }),
      400,
      /percent sign/,
    );
  });

  test('in its method gets the ones that are understood', async () => {
    const reply = await call(api.address, { method: 'PUT', path: '/api/session' });
    expectRefusal(reply, 405, /does not understand PUT; it understands DELETE, GET, HEAD, POST/);
    expect(reply.headers.get('allow')).toBe('DELETE, GET, HEAD, POST');
    const trace = await raw({
      method: 'TRACE',
      path: '/api/session',
      headers: { cookie: 'plumbline=secret' },
    });
    expect(trace.status).toBe(405);
    expect(trace.body).not.toContain('secret');
  });

  test('in an identifier gets told which part of the address', async () => {
    const reply = await administrator.send('PATCH', '/api/accounts/17', { revision: 1 });
    expectRefusal(reply, 400, /no identifier/);
    expect(refusalIn(reply.body)?.faults).toEqual([
      { where: 'id', found: '17', expected: expect.stringContaining('UUID') },
    ]);
  });

  test.each([
    ['no JSON', '{"email": "a@b", ', 400, /no JSON/],
    ['empty text', ' ', 400, /no JSON/],
    ['a bare word', 'null', 400, /no JSON/],
    ['a list', '[]', 422, /./],
  ])('in its body, %s, gets a sentence', async (_what, bytes, status, sentence) => {
    const headers = { 'content-type': 'application/json' };
    expectRefusal(
      await call(api.address, { method: 'POST', path: '/api/session', bytes, headers }),
      status,
      sentence,
    );
  });

  test('in another character set or compression gets a sentence', async () => {
    const bytes = JSON.stringify({ email: 'a@b', password: 'x' });
    const type = 'application/json';
    const ask = (headers: Record<string, string>) =>
      call(api.address, { method: 'POST', path: '/api/session', bytes, headers });
    expectRefusal(await ask({ 'content-type': `${type}; charset=latin1` }), 415, /UTF-8/);
    expectRefusal(await ask({ 'content-type': type, 'content-encoding': 'compress' }), 415, /compressed/);
    expectRefusal(await ask({ 'content-type': type, 'content-encoding': 'gzip' }), 400, /could not be read/);
  });

  test('in its size is refused before it is read', async () => {
    const bytes = JSON.stringify({ email: 'a@b', password: 'x'.repeat(5_000_000) });
    const headers = { 'content-type': 'application/json' };
    expectRefusal(
      await call(api.address, { method: 'POST', path: '/api/session', bytes, headers }),
      413,
      /larger/,
    );
  });

  test('a small body that unpacks to a huge one is refused', async () => {
    const { gzipSync } = await import('node:zlib');
    const bytes = gzipSync(JSON.stringify({ email: 'a@b', password: 'x'.repeat(50_000_000) }));
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    expectRefusal(
      await call(api.address, { method: 'POST', path: '/api/session', bytes, headers }),
      413,
      /larger/,
    );
  });

  test('with fields that try to be more than fields changes nothing', async () => {
    const bytes =
      '{"email":"a@b","password":"x","__proto__":{"roles":["administrator"]},"constructor":{"x":1}}';
    const headers = { 'content-type': 'application/json' };
    const reply = await call(api.address, { method: 'POST', path: '/api/session', bytes, headers });
    expect([401, 422]).toContain(reply.status);
    expect(({} as { roles?: unknown }).roles).toBeUndefined();
  });

  test('with ten thousand faults gets a bounded answer', async () => {
    const body = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`field${index}`, index]));
    const reply = await administrator.send('POST', '/api/accounts', body);
    expect(reply.status).toBe(422);
    expect(refusalIn(reply.body)?.faults).toHaveLength(100);
  });

  test('that ends in the middle leaves nothing in the log and the server well', async () => {
    const { hostname, port } = new URL(api.address);
    const log = await logOf(async () => {
      await new Promise<void>((resolve) => {
        const headers = { 'content-type': 'application/json', 'content-length': '1000' };
        const request = http.request({ hostname, port, method: 'POST', path: '/api/session', headers });
        request.on('error', () => resolve());
        request.write('{"email":');
        setTimeout(() => request.destroy(new Error('gone')), 50);
      });
      expect((await call(api.address, { method: 'GET', path: '/api/health' })).status).toBe(200);
    });
    expect(log).toBe('');
  });
});

describe('every answer', () => {
  const ROUTES: readonly [string, string, number][] = [
    ['the first page', '/', 200],
    ['the page of the API', '/docs', 200],
    ['a script of that page', '/docs/swagger-ui-bundle.js', 200],
    ['the document', '/openapi.json', 200],
    ['an answer of the API', '/api/health', 200],
    ['a refusal', '/api/session', 401],
    ['an unknown address', '/nothing', 404],
  ];

  test.each(ROUTES)('%s says what a browser may do with it', async (_what, path, status) => {
    const { headers, status: found } = await call(api.address, { method: 'GET', path });
    expect(found).toBe(status);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('content-type')).toMatch(/charset=utf-8/i);
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('of the API is kept by no browser and no proxy', async () => {
    for (const reply of [
      await administrator.get('/api/accounts'),
      await call(api.address, { method: 'GET', path: '/api/accounts' }),
    ])
      expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  test('to another site’s question whether it may ask is no', async () => {
    const headers = {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const reply = await call(api.address, { method: 'OPTIONS', path: '/api/session', headers });
    expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('to HEAD is that of GET without a body, and needs the same permission', async () => {
    const path = '/api/accounts';
    const head = await administrator.send('HEAD', path);
    expect([head.status, head.body]).toEqual([200, '']);
    expect((await vetter.send('HEAD', path)).status).toBe(403);
    expect((await call(api.address, { method: 'HEAD', path })).status).toBe(401);
  });

  test('carries a number of its own, whatever number the caller claims', async () => {
    const headers = { 'x-request-id': 'claimed' };
    const replies = [1, 2].map(() => call(api.address, { method: 'GET', path: '/api/health', headers }));
    const numbers = (await Promise.all(replies)).map((reply) => reply.headers.get('x-request-id'));
    expect(new Set([...numbers, 'claimed']).size).toBe(3);
  });
});

describe('a defect of ours', () => {
  const path = '/api/posts?secret-query=hunter2';
  beforeAll(() => asOwner(api, 'alter table posts rename to posts_away'));
  afterAll(() => asOwner(api, 'alter table posts_away rename to posts'));

  test('is a sentence and a number in the answer, and whole under that number in the log', async () => {
    let reply: Reply<{ requestId?: string }> | undefined;
    const log = await logOf(async () => {
      reply = await vetter.get<{ requestId?: string }>('/api/posts');
    });
    expectRefusal(reply as Reply<unknown>, 500, /Something failed on our side/);
    expect(reply?.body.requestId).toBe(reply?.headers.get('x-request-id'));
    expect(log).toContain(`${reply?.body.requestId} GET /api/posts:`);
    expect(log).toMatch(/relation "posts" does not exist/);
  });

  test('writes neither cookie nor token, query, body or password to the log', async () => {
    await plantAccount(api, 'loud@plumbline.example');
    const log = await logOf(async () => {
      await vetter.get(path);
      await vetter.send('POST', '/api/posts', { name: 'unmistakable-body-text', country: 'ZZ' });
      await attempt(api.address, 'loud@plumbline.example', { password: 'unmistakable-password' });
      await attempt(api.address, 'loud@plumbline.example');
      await asOwner(api, 'alter table sign_in_failures rename to away');
      await attempt(api.address, 'loud@plumbline.example', { password: 'unmistakable-password' });
      await asOwner(api, 'alter table away rename to sign_in_failures');
    });
    expect(log).toContain('does not exist');
    expect(log).not.toMatch(/hunter2|unmistakable|seven lamps|plumbline=|csrf|argon2|s%3A/i);
  });
});
