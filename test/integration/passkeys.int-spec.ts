import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor, Ports } from '#casework';
import {
  addPasskey,
  askForPasskey,
  askToAddPasskey,
  changeAccount,
  confirmPasskey,
  listAccounts,
  listPasskeys,
  removePasskey,
  resetPassword,
} from '#casework';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';
import type { Oddity } from '../support/software-passkey.ts';
import { SoftwarePasskey } from '../support/software-passkey.ts';

const SITE = { origin: 'https://plumbline.example.org', rpId: 'plumbline.example.org' };
const [address, session] = ['192.0.2.7', 'session-of-the-tests'];
const START = Date.parse('2027-03-01T09:00:00Z');

let core: TestCore;
let ports: Ports;
let administrator: Actor;
let official: Actor;
let device: SoftwarePasskey;
let minutes = 0;
const clock = { now: () => new Date(START + minutes * 60_000).toISOString() };

beforeAll(async () => {
  core = await openCore({ clock });
  const passwords = {
    ...core.ports.passwords,
    verify: async (_hash: string, typed: string) => typed === 'right',
  };
  ports = { ...core.ports, passwords };
  administrator = await core.person('administrator');
});
afterAll(() => core?.close());
beforeEach(async () => {
  minutes += 60;
  official = await core.person('deciding-official');
  device = new SoftwarePasskey(SITE);
});

/** What a device is asked when its owner adds a passkey. */
const askToAdd = async (actor = official, password = 'right') =>
  askToAddPasskey(ports)(actor, { password, address, session, site: SITE });

const added = (response: Record<string, unknown>, actor = official, site = SITE) =>
  addPasskey(ports)(actor, { name: 'Key on my ring', response, session, site });

/** Adds the device's passkey; gives its identifier. */
async function hold(actor = official, held = device): Promise<string> {
  const { challenge } = valueOf(await askToAdd(actor));
  return valueOf(await added(held.make(challenge), actor)).id;
}

const askToUse = async (actor = official, of = session) =>
  valueOf(await askForPasskey(ports)(actor, { session: of, site: SITE })).challenge;

const confirm = (response: Record<string, unknown>, actor = official, of = session) =>
  confirmPasskey(ports)(actor, { response, session: of, address, site: SITE });

/** Uses the passkey as asked, but for the oddity; the code of the refusal, or 'right'. */
async function use(oddity: Oddity = {}, actor = official): Promise<string> {
  const outcome = await confirm(device.use(await askToUse(actor), oddity), actor);
  return outcome.ok ? 'right' : outcome.refusal.code;
}

async function actsOf({ accountId }: Actor): Promise<[string, unknown][]> {
  const { rows } = await core.owner.query<{ act: string; data: unknown }>(
    `select act, body::jsonb #> '{entry,data}' as data from ledger_entries where chain = $1 order by sequence`,
    [`account:${accountId}`],
  );
  return rows.map(({ act, data }) => [act, data]);
}

describe('a passkey', () => {
  test('is added with the password, used, shown with its last use, and removed with the password', async () => {
    const id = await hold();
    expect(await use()).toBe('right');
    const [shown] = valueOf(await listPasskeys(ports)(official, undefined));
    expect(shown).toEqual({
      id,
      name: 'Key on my ring',
      addedAt: expect.any(String),
      lastUsedAt: clock.now(),
    });
    const removed = await removePasskey(ports)(official, { id, password: 'wrong', address });
    expect(refusalOf(removed).code).toBe('password.wrong');
    valueOf(await removePasskey(ports)(official, { id, password: 'right', address }));
    expect(valueOf(await listPasskeys(ports)(official, undefined))).toEqual([]);
    const acts = await actsOf(official);
    expect(acts.map(([act]) => act)).toEqual([
      'account.added',
      'password.confirmed',
      'passkey.added',
      'passkey.confirmed',
      'password.not-confirmed',
      'password.confirmed',
      'passkey.removed',
    ]);
    const hash = expect.stringMatching(/^[\da-f]{64}$/);
    expect(acts[2]?.[1]).toEqual({ passkeyId: id, name: 'Key on my ring', publicKeyHash: hash });
  });

  test('is not added without the password, nor by an answer to another site, another key, or nobody present', async () => {
    expect(refusalOf(await askToAdd(official, 'wrong')).code).toBe('password.wrong');
    for (const oddity of [
      { origin: 'https://plumbline.example.com' },
      { rpId: 'example.org' },
      { unverified: true },
    ] as const) {
      const { challenge } = valueOf(await askToAdd());
      expect(refusalOf(await added(device.make(challenge, oddity))).code).toBe('passkey.not-made');
    }
    expect(refusalOf(await added({ id: 'x', response: null })).code).toBe('passkey.not-made');
    expect(refusalOf(await added({})).code).toBe('passkey.not-made');
  });

  test('is added once: an answer is worth nothing the second time, late, or in another session', async () => {
    const { challenge } = valueOf(await askToAdd());
    const made = device.make(challenge);
    const elsewhere = await addPasskey(ports)(official, {
      name: 'x',
      response: made,
      session: 'other',
      site: SITE,
    });
    expect(refusalOf(elsewhere).code).toBe('passkey.not-made');
    valueOf(await added(made));
    expect(refusalOf(await added(made)).code).toBe('passkey.not-made');
    const again = valueOf(await askToAdd());
    expect(refusalOf(await added(device.make(again.challenge))).code).toBe('passkey.exists');
    const late = valueOf(await askToAdd());
    minutes += 5;
    expect(refusalOf(await added(new SoftwarePasskey(SITE).make(late.challenge))).code).toBe(
      'passkey.not-made',
    );
  });

  test('is refused without an address that was set', async () => {
    const outcome = await askToAddPasskey(ports)(official, {
      password: 'right',
      address,
      session,
      site: undefined,
    });
    expect(refusalOf(outcome).code).toBe('passkey.no-address');
    const used = await confirmPasskey(ports)(official, { response: {}, session, address, site: undefined });
    expect(refusalOf(used).code).toBe('passkey.no-address');
  });
});

describe('using a passkey', () => {
  test('is refused a second time with the same answer, five minutes later, and in another session', async () => {
    await hold();
    const challenge = await askToUse();
    const answer = device.use(challenge);
    expect(refusalOf(await confirm(answer, official, 'other')).code).toBe('passkey.too-late');
    valueOf(await confirm(answer));
    expect(refusalOf(await confirm(answer)).code).toBe('passkey.too-late');
    const late = device.use(await askToUse());
    minutes += 5;
    expect(refusalOf(await confirm(late)).code).toBe('passkey.too-late');
  });

  test('twenty times at once with one answer is right once', async () => {
    await hold();
    const answer = device.use(await askToUse());
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => confirm(answer)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is refused where another key signed, the site is another, or nobody was checked', async () => {
    await hold();
    const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(await use({ key })).toBe('passkey.not-right');
    expect(await use({ origin: 'https://evil.example.org' })).toBe('passkey.not-right');
    expect(await use({ rpId: 'example.org' })).toBe('passkey.not-right');
    expect(await use({ unverified: true })).toBe('passkey.not-right');
    const [last] = (await actsOf(official)).slice(-1);
    expect(last).toEqual(['passkey.not-confirmed', { because: 'not-right', from: address }]);
  });

  test('is refused where its count goes back or stands still, and its count is kept as it was', async () => {
    await hold();
    expect(await use({ counter: 7 })).toBe('right');
    expect(await use({ counter: 7 })).toBe('passkey.counter-back');
    expect(await use({ counter: 3 })).toBe('passkey.counter-back');
    expect((await actsOf(official)).at(-1)).toEqual([
      'passkey.not-confirmed',
      { because: 'counter-back', from: address },
    ]);
    expect(await use({ counter: 8 })).toBe('right');
  });

  test('may never count', async () => {
    await hold();
    expect([await use({ counter: 0 }), await use({ counter: 0 })]).toEqual(['right', 'right']);
  });

  test('of another account is refused', async () => {
    await hold();
    const other = await core.person('deciding-official');
    expect(refusalOf(await askForPasskey(ports)(other, { session, site: SITE })).code).toBe('passkey.none');
    await hold(other, new SoftwarePasskey(SITE));
    expect(await use({}, other)).toBe('passkey.not-yours');
  });

  test('is looked at five times in fifteen minutes, together with passwords', async () => {
    const id = await hold();
    for (const _ of [1, 2])
      await removePasskey(ports)(official, { id, password: 'wrong', address: '192.0.2.8' });
    for (const _ of [1, 2, 3]) expect(await use({ unverified: true })).toBe('passkey.not-right');
    expect(await use()).toBe('sign-in.throttled');
    expect(refusalOf(await removePasskey(ports)(official, { id, password: 'right', address })).code).toBe(
      'sign-in.throttled',
    );
    minutes += 16;
    expect(await use()).toBe('right');
  });
});

describe('an administrator', () => {
  const rowOf = async ({ accountId }: Actor) => {
    const listed = valueOf(await listAccounts(ports)(administrator, undefined));
    const row = listed.find(({ id }) => id === accountId);
    if (row === undefined) throw new Error('The account is not listed.');
    return row;
  };

  test('sees how many passkeys an account has, and removes all by ending its access', async () => {
    await hold();
    const { id, revision, passkeys } = await rowOf(official);
    expect(passkeys).toBe(1);
    const challenge = await askToUse();
    valueOf(await changeAccount(ports)(administrator, { id, revision, disabled: true }));
    expect(refusalOf(await confirm(device.use(challenge))).code).toBe('session.none');
    valueOf(await changeAccount(ports)(administrator, { id, revision: revision + 1, disabled: false }));
    expect((await rowOf(official)).passkeys).toBe(0);
    expect(refusalOf(await confirm(device.use(challenge))).code).toBe('passkey.not-yours');
    expect((await actsOf(official)).find(([act]) => act === 'account.changed')?.[1]).toMatchObject({
      passkeysRemoved: 1,
    });
  });

  test('removes all by setting a password, and what was begun before adds none', async () => {
    await hold();
    const { id, revision } = await rowOf(official);
    const { challenge } = valueOf(await askToAdd());
    valueOf(
      await resetPassword(ports)(administrator, { id, revision, password: 'four quiet boats at dusk' }),
    );
    expect((await rowOf(official)).passkeys).toBe(0);
    const late = await added(new SoftwarePasskey(SITE).make(challenge));
    expect(refusalOf(late).code).toBe('passkey.not-made');
  });
});

describe('the tables of passkeys', () => {
  test.each([
    'delete from passkeys',
    `update passkeys set account_id = gen_random_uuid()`,
    `update passkeys set public_key = 'x'`,
    `update passkeys set credential_id = 'x'`,
    `update passkeys set name = 'x'`,
    `update passkey_challenges set expires_at = now() + interval '1 year'`,
    'truncate passkey_challenges',
    'alter table passkeys disable trigger passkeys_forward',
  ])('let the application not do: %s', async (attack) => {
    await expect(core.app.query(attack)).rejects.toThrow(/permission denied|must be owner/);
  });

  test('bring no removed passkey back, and count no use away', async () => {
    const id = await hold();
    await use({ counter: 4 });
    await expect(core.app.query('update passkeys set counter = 3 where id = $1', [id])).rejects.toThrow(
      'no counter goes back',
    );
    valueOf(await removePasskey(ports)(official, { id, password: 'right', address }));
    await expect(core.app.query('update passkeys set removed_at = null where id = $1', [id])).rejects.toThrow(
      'stays removed',
    );
  });

  test('keep no more than eight open challenges of a session, and none that are too old', async () => {
    await hold();
    for (let asked = 0; asked < 12; asked += 1) await askToUse();
    const count = async () =>
      (await core.owner.query<{ count: number }>('select count(*)::int as count from passkey_challenges'))
        .rows[0]?.count;
    expect(await count()).toBeLessThanOrEqual(8);
    minutes += 6;
    await askToUse();
    expect(await count()).toBe(1);
  });
});
