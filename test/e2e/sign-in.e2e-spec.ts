import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Clock } from '#casework';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import { call, signInAs } from '../support/people.ts';
import {
  asOwner,
  attempt,
  cookieOf,
  ledgerOf,
  PASSWORD,
  plantAccount,
  refusalIn,
} from '../support/visitor.ts';

let now = Date.parse('2026-03-02T09:00:00Z');
const clock: Clock = { now: () => new Date((now += 1)).toISOString() };
const minutes = (count: number) => void (now += count * 60_000);

let api: TestApi;
let second: TestApi;

beforeAll(async () => {
  api = await startApi({ clock });
  second = await startApi({ clock, database: api.database });
});
afterAll(async () => {
  await second?.close();
  await api?.close();
});

const wrong = { password: 'not the password at all' };
const statusesOf = (replies: readonly { status: number }[]) => replies.map(({ status }) => status).sort();

describe('signing in', () => {
  test('an unknown address, a wrong password and a disabled account get the same answer', async () => {
    const id = await plantAccount(api, 'disabled@plumbline.example');
    await asOwner(api, 'update accounts set disabled_at = now() where id = $1', [id]);
    await plantAccount(api, 'known@plumbline.example');
    const replies = await Promise.all([
      attempt(api.address, 'nobody@plumbline.example'),
      attempt(api.address, 'known@plumbline.example', wrong),
      attempt(api.address, 'disabled@plumbline.example'),
    ]);
    expect(statusesOf(replies)).toEqual([401, 401, 401]);
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(replies.map((reply) => cookieOf(reply).pair)).toEqual(['', '', '']);
  });

  test('after five wrong passwords in a quarter of an hour even the right one is not looked at, by any process', async () => {
    await plantAccount(api, 'tried@plumbline.example');
    for (const one of [api, second, api, second, api])
      expect((await attempt(one.address, 'tried@plumbline.example', wrong)).status).toBe(401);
    const throttled = await attempt(second.address, 'Tried@PLUMBLINE.example');
    expect(throttled.status).toBe(429);
    expect(throttled.headers.get('retry-after')).toBe('900');
    expect(refusalIn(throttled.body)?.code).toBe('sign-in.throttled');
    minutes(16);
    expect((await attempt(second.address, 'tried@plumbline.example')).status).toBe(200);
  });

  test('a right password before that wipes the wrong ones out', async () => {
    await plantAccount(api, 'forgetful@plumbline.example');
    for (const password of ['wrong one', 'wrong two', PASSWORD, 'wrong three', 'wrong four', PASSWORD])
      await attempt(api.address, 'forgetful@plumbline.example', { password });
    expect((await attempt(api.address, 'forgetful@plumbline.example')).status).toBe(200);
  });

  test('thirty tries at once get no more than five looked at', async () => {
    const id = await plantAccount(api, 'stormed@plumbline.example');
    const replies = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        attempt((index % 2 ? api : second).address, 'stormed@plumbline.example', wrong),
      ),
    );
    const looked = replies.filter(({ status }) => status === 401).length;
    expect(looked).toBeLessThanOrEqual(5);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(30 - looked);
    const failures = (await ledgerOf(api, id)).filter(({ act }) => act === 'session.refused');
    expect(failures).toHaveLength(looked);
    minutes(16);
  });

  test('fifty failures from one network address stop it for every account, and the right passwords of others do not count', async () => {
    minutes(16);
    await plantAccount(api, 'bystander@plumbline.example');
    for (let count = 0; count < 3; count += 1)
      expect((await attempt(api.address, 'bystander@plumbline.example')).status).toBe(200);
    const guesses = Array.from({ length: 50 }, (_, index) => `guess-${index}@plumbline.example`);
    const replies = await Promise.all(guesses.map((email) => attempt(api.address, email)));
    expect(statusesOf(replies)).toEqual(Array(50).fill(401));
    expect((await attempt(second.address, 'bystander@plumbline.example')).status).toBe(429);
    minutes(16);
    expect((await attempt(second.address, 'bystander@plumbline.example')).status).toBe(200);
  });

  test('an address that somebody claims in a header is not believed', async () => {
    minutes(16);
    const claimed = (index: number) => ({ headers: { 'x-forwarded-for': `192.0.2.${index}` } });
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        attempt(api.address, `liar-${index}@plumbline.example`, claimed(index)),
      ),
    );
    expect((await attempt(api.address, 'liar@plumbline.example', claimed(99))).status).toBe(429);
    minutes(16);
  });

  test('every beginning, refusal and end is in the ledger under the account, and no password is', async () => {
    const id = await plantAccount(api, 'recorded@plumbline.example');
    await attempt(api.address, 'recorded@plumbline.example', wrong);
    const begun = await attempt(api.address, 'recorded@plumbline.example');
    const headers = { cookie: cookieOf(begun).pair, 'x-csrf-token': String(begun.body['csrfToken']) };
    await call(api.address, { method: 'DELETE', path: '/api/session', headers });
    const entries = await ledgerOf(api, id);
    expect(entries.map(({ act }) => act)).toEqual([
      'account.added',
      'session.refused',
      'session.began',
      'session.ended',
    ]);
    expect(entries[1]?.body).toContain('"because":"wrong password"');
    const all = entries.map(({ body }) => body).join('\n');
    expect(all).not.toMatch(/argon2|seven lamps|not the password/);
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'email=a%40b&password=seven+lamps+on+the+quay'],
    ['text that happens to be JSON', 'text/plain', JSON.stringify({ email: 'a@b', password: PASSWORD })],
    ['a form with files', 'multipart/form-data; boundary=x', '--x--'],
  ])('%s, which another site could send, is refused', async (_what, type, bytes) => {
    const reply = await call(api.address, {
      method: 'POST',
      path: '/api/session',
      bytes,
      headers: { 'content-type': type },
    });
    expect(reply.status).toBe(415);
    expect(refusalIn(reply.body)?.message).toMatch('Content-Type: application/json');
  });

  test('a browser that says another site asked is refused', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const reply = await attempt(api.address, 'known@plumbline.example', { headers });
    expect(refusalIn(reply.body)?.code).toBe('request.other-site');
  });

  test('what does not fit is refused without repeating the password', async () => {
    const reply = await call(api.address, {
      method: 'POST',
      path: '/api/session',
      body: { email: 'a@b', password: 482_915_736_204, remember: true },
    });
    expect(reply.status).toBe(422);
    expect(JSON.stringify(reply.body)).not.toContain('482915736204');
  });
});

describe('the cookie', () => {
  test('is for this program only, sent to this site only, and holds nothing but an identifier', async () => {
    minutes(16);
    await plantAccount(api, 'cookie@plumbline.example');
    const reply = await attempt(api.address, 'cookie@plumbline.example');
    const { pair, attributes } = cookieOf(reply);
    expect(pair).toMatch(/^plumbline=s%3A[\w-]{32}\.[^;]{40,}$/);
    expect(attributes.sort()).toEqual(['httponly', 'path=/', 'samesite=strict']);
  });

  test('signing in gives a new identifier, whatever the visitor brought', async () => {
    const [first, planted] = [
      await attempt(api.address, 'cookie@plumbline.example'),
      'plumbline=s%3Aplanted.x',
    ];
    for (const cookie of [cookieOf(first).pair, planted]) {
      const again = await attempt(api.address, 'cookie@plumbline.example', { headers: { cookie } });
      expect(cookieOf(again).pair).toMatch(/^plumbline=/);
      expect(cookieOf(again).pair).not.toBe(cookie);
      const before = await call(api.address, { method: 'GET', path: '/api/session', headers: { cookie } });
      expect(before.status).toBe(401);
    }
  });

  test('an answer holds no identifier of a session, and no address does', async () => {
    const caller = await signInAs(api, { role: 'analyst' });
    const { body } = await caller.get('/api/session');
    expect(JSON.stringify(body)).not.toMatch(/s%3A|s:/);
    const inUrl = await call(api.address, {
      method: 'GET',
      path: `/api/session?plumbline=${encodeURIComponent('s:x')}`,
    });
    expect(inUrl.status).toBe(401);
  });
});

describe('behind a proxy that ends HTTPS', () => {
  let secured: TestApi;
  beforeAll(async () => {
    secured = await startApi({ clock, database: api.database, secure: true, trustedProxies: 'loopback' });
  });
  afterAll(() => secured?.close());

  test('the cookie is for HTTPS only and bound to this host', async () => {
    const headers = { 'x-forwarded-proto': 'https' };
    const { pair, attributes } = cookieOf(
      await attempt(secured.address, 'cookie@plumbline.example', { headers }),
    );
    expect(pair).toMatch(/^__Host-plumbline=/);
    expect(attributes).toContain('secure');
  });

  test('signing in without HTTPS says which settings to look at', async () => {
    const reply = await attempt(secured.address, 'cookie@plumbline.example');
    expect(refusalIn(reply.body)?.message).toMatch(/PLUMBLINE_TRUSTED_PROXIES/);
    expect(cookieOf(reply).pair).toBe('');
  });

  test('failures count for the caller that the proxy names', async () => {
    const from = (address: string) => ({
      headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': address },
    });
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        attempt(secured.address, `far-${index}@plumbline.example`, from('192.0.2.7')),
      ),
    );
    expect((await attempt(secured.address, 'cookie@plumbline.example', from('192.0.2.7'))).status).toBe(429);
    expect((await attempt(secured.address, 'cookie@plumbline.example', from('192.0.2.8'))).status).toBe(200);
  });
});
