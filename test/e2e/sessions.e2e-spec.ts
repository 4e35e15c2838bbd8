import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import type { Caller } from '../support/people.ts';
import { call, signIn, signInAs } from '../support/people.ts';
import {
  asOwner,
  attempt,
  cookieOf,
  ledgerOf,
  PASSWORD,
  plantAccount,
  refusalIn,
} from '../support/visitor.ts';

let api: TestApi;
let second: TestApi;
let administrator: Caller;

beforeAll(async () => {
  api = await startApi();
  second = await startApi({ database: api.database });
  administrator = await signInAs(api, { role: 'administrator' });
});
afterAll(async () => {
  await second?.close();
  await api?.close();
});

let count = 0;
async function someone() {
  const email = `someone-${(count += 1)}@plumbline.example`;
  const id = await plantAccount(api, email);
  return { email, id, caller: await signIn(api.address, email, PASSWORD) };
}

interface Account {
  readonly id: string;
  readonly revision: number;
  readonly passwordIsTemporary: boolean;
}
async function accountOf(id: string): Promise<Account> {
  const { body } = await administrator.get<{ accounts: Account[] }>('/api/accounts');
  const account = body.accounts.find((one) => one.id === id);
  if (account === undefined) throw new Error(`No account ${id}`);
  return account;
}
async function change(id: string, what: object) {
  const { revision } = await accountOf(id);
  return administrator.send('PATCH', `/api/accounts/${id}`, { revision, ...what });
}
const standing = async ({ get }: Caller) => (await get('/api/session')).status;

/** Until somebody waits for the accounts that this connection has locked. */
async function untilWaiting(owner: pg.Client): Promise<void> {
  const waiting = `select 1 from pg_locks where relation = 'accounts'::regclass and not granted`;
  while ((await owner.query(waiting)).rows.length === 0) await sleep(20);
}

describe('a session', () => {
  test('ends when it was not used for the idle time', async () => {
    const { caller } = await someone();
    await asOwner(
      api,
      `update sessions set expire = now() - interval '1 second' where sess #>> '{passport,user}' = $1`,
      [caller.actor.accountId],
    );
    expect(await standing(caller)).toBe(401);
  });

  test('that is used moves its idle time on, and keeps its identifier and token', async () => {
    const { caller, id } = await someone();
    await asOwner(
      api,
      `update sessions set expire = now() + interval '1 minute', sess = jsonb_set(sess::jsonb, '{seen}', '1')::json where sess #>> '{passport,user}' = $1`,
      [id],
    );
    expect(await standing(caller)).toBe(200);
    const [row] = await asOwner<{ left: string }>(
      api,
      `select extract(epoch from expire - now()) as left from sessions where sess #>> '{passport,user}' = $1`,
      [id],
    );
    expect(Number(row?.left)).toBeGreaterThan(29 * 60);
  });

  test('ends after the longest time, however busy, and says so as any other end', async () => {
    const { caller, id } = await someone();
    await asOwner(
      api,
      `update sessions set sess = jsonb_set(sess::jsonb, '{began}', '"2020-01-01T00:00:00.000Z"')::json where sess #>> '{passport,user}' = $1`,
      [id],
    );
    const reply = await caller.get('/api/session');
    expect([reply.status, refusalIn(reply.body)?.code]).toEqual([401, 'session.none']);
    const rows = await asOwner(api, `select 1 from sessions where sess #>> '{passport,user}' = $1`, [id]);
    expect(rows).toEqual([]);
  });

  test('ends at sign-out, in every process and every tab, and the browser is told to forget', async () => {
    const { caller, email } = await someone();
    const elsewhere = await signIn(second.address, email, PASSWORD);
    const ended = await caller.send('DELETE', '/api/session');
    expect(ended.status).toBe(204);
    expect(ended.headers.get('clear-site-data')).toContain('"cookies"');
    expect(await standing(caller)).toBe(401);
    expect(await standing(elsewhere)).toBe(200);
  });

  test('that was ended while another tab was asking stays ended', async () => {
    const { caller, id } = await someone();
    await asOwner(
      api,
      `update sessions set sess = jsonb_set(sess::jsonb, '{seen}', '1')::json where sess #>> '{passport,user}' = $1`,
      [id],
    );
    const owner = new pg.Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    await owner.query('begin; lock table accounts in access exclusive mode');
    const asking = caller.get('/api/session');
    await untilWaiting(owner);
    await owner.query(`delete from sessions where sess #>> '{passport,user}' = $1`, [id]);
    await owner.query('commit').finally(() => owner.end());
    await asking;
    expect(await standing(caller)).toBe(401);
  });

  test('feels it at once when the account is disabled, and does not come back when it is enabled again', async () => {
    const { caller, id } = await someone();
    expect((await change(id, { disabled: true })).status).toBe(200);
    expect(await standing(caller)).toBe(401);
    expect((await change(id, { disabled: false })).status).toBe(200);
    expect(await standing(caller)).toBe(401);
  });

  test('feels it at once when a role or a country is taken away', async () => {
    const { caller, id } = await someone();
    expect((await caller.send('POST', '/api/ledger/verification', {})).status).toBe(200);
    await change(id, { roles: ['legislative-affairs'], portfolio: ['ZZ'] });
    const refused = await caller.send('POST', '/api/ledger/verification', {});
    expect(refusalIn(refused.body)?.code).toBe('permission.missing');
    const { body } = await caller.get<{ actor: { roles: string[]; portfolio: string[] } }>('/api/session');
    expect(body.actor).toMatchObject({ roles: ['legislative-affairs'], portfolio: ['ZZ'] });
  });

  test('can be ended by an administrator, everywhere at once', async () => {
    const { caller, id, email } = await someone();
    const elsewhere = await signIn(second.address, email, PASSWORD);
    expect((await change(id, { endSessions: true })).status).toBe(200);
    expect([await standing(caller), await standing(elsewhere)]).toEqual([401, 401]);
    expect((await attempt(api.address, email)).status).toBe(200);
  });

  test('with the token of another session, or a cookie that was altered, is nobody’s', async () => {
    const [one, other] = [await someone(), await someone()];
    const begun = await attempt(api.address, one.email);
    const stolen = (await other.caller.get<{ csrfToken: string }>('/api/session')).body.csrfToken;
    const cookie = cookieOf(begun).pair;
    const send = (headers: Record<string, string>) =>
      call(api.address, { method: 'POST', path: '/api/ledger/verification', body: {}, headers });
    expect(refusalIn((await send({ cookie, 'x-csrf-token': stolen })).body)?.code).toBe('session.no-token');
    expect(refusalIn((await send({ cookie, 'x-csrf-token': '' })).body)?.code).toBe('session.no-token');
    expect((await send({ cookie: `${cookie}x`, 'x-csrf-token': stolen })).status).toBe(401);
  });
});

describe('one’s own password', () => {
  const ask = (caller: Caller, oldPassword: string, newPassword: string) =>
    caller.send('POST', '/api/session/password', { oldPassword, newPassword });

  test('is changed with the old one; every other session ends, and this one goes on under a new identifier', async () => {
    const { caller, email, id } = await someone();
    const elsewhere = await signIn(second.address, email, PASSWORD);
    const changed = await ask(caller, PASSWORD, 'nine herons over water');
    expect(changed.status).toBe(200);
    expect([await standing(caller), await standing(elsewhere)]).toEqual([401, 401]);
    const { csrfToken } = changed.body as { csrfToken?: string };
    const headers = { cookie: cookieOf(changed).pair, 'x-csrf-token': csrfToken ?? '' };
    const goesOn = await call(api.address, {
      method: 'POST',
      path: '/api/ledger/verification',
      body: {},
      headers,
    });
    expect(goesOn.status).toBe(200);
    expect((await attempt(api.address, email)).status).toBe(401);
    expect((await attempt(api.address, email, { password: 'nine herons over water' })).status).toBe(200);
    expect((await ledgerOf(api, id)).map(({ act }) => act)).toContain('password.changed');
  });

  test('is not changed with a wrong old one, and only five may be tried', async () => {
    const { caller } = await someone();
    for (let tries = 0; tries < 5; tries += 1)
      expect(refusalIn((await ask(caller, 'a guess', 'nine herons over water')).body)?.code).toBe(
        'password.wrong',
      );
    expect((await ask(caller, PASSWORD, 'nine herons over water')).status).toBe(429);
  });

  test.each([
    ['short', 'nine heron', /needs at least 12/],
    ['common', 'Password1234!', /common/],
    ['the old one', PASSWORD, /is the old one/],
  ])('may not be %s', async (_what, password, sentence) => {
    const { caller } = await someone();
    const reply = await ask(caller, PASSWORD, password);
    expect(reply.status).toBe(422);
    expect(refusalIn(reply.body)?.message).toMatch(sentence);
    expect(await standing(caller)).toBe(200);
  });

  test('may be long, and every character of it counts', async () => {
    const { caller, email } = await someone();
    const long = Array.from({ length: 150 }, (_, index) => `w${index * 7}`).join(' ');
    expect((await ask(caller, PASSWORD, long)).status).toBe(200);
    expect((await attempt(api.address, email, { password: long.slice(0, -1) })).status).toBe(401);
    expect((await attempt(api.address, email, { password: long })).status).toBe(200);
  });

  test('changed twice at once is changed once', async () => {
    const { caller } = await someone();
    const replies = await Promise.all([
      ask(caller, PASSWORD, 'nine herons over water'),
      ask(caller, PASSWORD, 'four otters in a canoe'),
    ]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('a password from an administrator', () => {
  test('serves to choose another and for nothing else', async () => {
    const added = await administrator.send<{ account: Account }>('POST', '/api/accounts', {
      email: 'newcomer@plumbline.example',
      name: 'New Comer',
      roles: ['analyst'],
      office: 'regional-bureau',
      password: 'first day at the desk',
    });
    expect(added.status).toBe(201);
    expect(JSON.stringify(added.body)).not.toMatch(/argon2|first day/);
    const caller = await signIn(api.address, 'newcomer@plumbline.example', 'first day at the desk');
    const refused = await caller.get('/api/requests');
    expect(refusalIn(refused.body)?.code).toBe('password.temporary');
    const changed = await caller.send('POST', '/api/session/password', {
      oldPassword: 'first day at the desk',
      newPassword: 'nine herons over water',
    });
    expect(changed.body).toMatchObject({ passwordIsTemporary: false });
    const mine = await signIn(api.address, 'newcomer@plumbline.example', 'nine herons over water');
    expect((await mine.get('/api/requests')).status).toBe(200);
  });

  test('ends the sessions, forgets the wrong tries, and must be changed', async () => {
    const { id, email, caller } = await someone();
    for (let tries = 0; tries < 5; tries += 1) await attempt(api.address, email, { password: 'wrong' });
    const { revision } = await accountOf(id);
    const path = `/api/accounts/${id}/password`;
    const reset = await administrator.send('POST', path, { revision, password: 'three boats at noon' });
    expect(reset.status).toBe(200);
    expect(await standing(caller)).toBe(401);
    const begun = await attempt(api.address, email, { password: 'three boats at noon' });
    expect(begun.body).toMatchObject({ passwordIsTemporary: true });
    expect((await ledgerOf(api, id)).map(({ act }) => act)).toContain('password.reset');
  });

  test('is refused on a stale page, for a weak password, and for the administrator’s own account', async () => {
    const { id } = await someone();
    const reset = (accountId: string, body: object) =>
      administrator.send('POST', `/api/accounts/${accountId}/password`, body);
    const codeOf = async (reply: Promise<{ body: unknown }>) => refusalIn((await reply).body)?.code;
    expect(await codeOf(reset(id, { revision: 9, password: 'three boats at noon' }))).toBe(
      'account.moved-on',
    );
    expect(await codeOf(reset(id, { revision: 1, password: 'Password1234!' }))).toBe('password.invalid');
    const own = administrator.actor.accountId;
    expect(await codeOf(reset(own, { revision: 1, password: 'three boats at noon' }))).toBe('account.own');
  });
});

describe('accounts', () => {
  test.each([
    ['roles that do not go together', { roles: ['inspector', 'analyst'] }, /stands alone/],
    ['an address that is none', { email: 'nobody at all' }, /e-mail address must be written/],
    ['a country written small', { portfolio: ['zz'] }, /alpha-2/],
    ['a password that counts', { password: '123456789012' }, /repeats or counts/],
    ['a person nobody knows', { personId: '00000000-0000-7000-8000-00000000000a' }, /No account belongs/],
  ])('with %s are refused', async (_what, odd, sentence) => {
    const reply = await administrator.send('POST', '/api/accounts', {
      email: 'odd@plumbline.example',
      name: 'Odd One',
      roles: ['analyst'],
      office: 'regional-bureau',
      password: 'first day at the desk',
      ...odd,
    });
    expect(reply.status).toBe(422);
    expect(refusalIn(reply.body)?.message).toMatch(sentence);
  });

  test('of one address, added twenty times at once, exist once', async () => {
    const body = {
      name: 'Twenty Times',
      roles: ['analyst'],
      office: 'regional-bureau',
      password: 'first day at the desk',
    };
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        administrator.send('POST', '/api/accounts', {
          ...body,
          email: index % 2 ? 'twenty@plumbline.example' : 'TWENTY@plumbline.example',
        }),
      ),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(19);
  });

  test('changed from a stale page are refused with what changed', async () => {
    const { id } = await someone();
    await change(id, { portfolio: ['ZZ'] });
    const late = await administrator.send('PATCH', `/api/accounts/${id}`, {
      revision: 1,
      everyCountry: true,
    });
    expect(late.status).toBe(409);
    expect(refusalIn(late.body)).toMatchObject({
      kind: 'stale',
      meanwhile: { portfolio: ['ZZ'], revision: 2 },
    });
  });

  test('of two administrators who disable each other at once, one is left', async () => {
    const pair = await Promise.all([
      signInAs(api, { role: 'administrator' }),
      signInAs(second, { role: 'administrator' }),
    ]);
    const [one, other] = pair;
    const disable = (by: Caller, whom: Caller) =>
      by.send('PATCH', `/api/accounts/${whom.actor.accountId}`, { revision: 1, disabled: true });
    const replies = await Promise.all([disable(one, other), disable(other, one)]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const codes = replies.map(({ body }) => refusalIn(body)?.code).filter(Boolean);
    expect(['account.no-longer', 'session.none']).toContain(codes[0]);
  });

  test('are hashed with argon2id, 19 MiB, two passes, and a salt of their own', async () => {
    const rows = await asOwner<{ password_hash: string }>(api, 'select password_hash from accounts limit 5');
    for (const row of rows)
      expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$/);
    expect(new Set(rows.map((row) => row.password_hash)).size).toBe(rows.length);
  });
});
