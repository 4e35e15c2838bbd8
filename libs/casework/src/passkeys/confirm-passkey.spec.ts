import { beforeEach, describe, expect, test } from '@jest/globals';
import { SYSTEM } from '../kernel/actor.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Ports } from '../kernel/ports.ts';
import { askForPasskey, confirmPasskey } from './confirm-passkey.ts';
import type { Passkey, PasskeyChallenge } from './passkey.ts';

const SITE = { origin: 'https://plumbline.example.org', rpId: 'plumbline.example.org' };
const official: Actor = { ...SYSTEM, accountId: 'a1', roles: ['deciding-official'] };
const START = Date.parse('2027-03-01T09:00:00Z');

let now: number;
let passkey: Passkey;
let challenges: PasskeyChallenge[];
let acts: string[];
let disabledAt: string | null;
/** What the device counts, and whether its signature is right. */
let device: { readonly counter: number; readonly signs: boolean };
beforeEach(() => {
  [now, challenges, acts, disabledAt] = [START, [], [], null];
  device = { counter: 1, signs: true };
  const kept = { id: 'p1', accountId: 'a1', credentialId: 'c1', publicKey: 'k', counter: 0 };
  passkey = { ...kept, transports: [], name: 'Key', addedAt: '', lastUsedAt: null };
});

/** The ports in memory; one account, one passkey. Everything that these use cases touch, and no more. */
function ports(): Ports {
  let count = 0;
  const clock = { now: () => new Date(now).toISOString() };
  const transaction = {
    ledger: { append: async ({ act }: { readonly act: string }) => void acts.push(act) },
    passkeys: {
      lock: async (accountId: string) => (accountId === passkey.accountId ? passkey : undefined),
      used: async (_id: string, counter: number) => void (passkey = { ...passkey, counter }),
    },
  };
  const matches = (one: PasskeyChallenge, spent: Omit<PasskeyChallenge, 'expiresAt'>) =>
    one.challenge === spent.challenge &&
    one.sessionHash === spent.sessionHash &&
    one.purpose === spent.purpose;
  const parts = {
    clock,
    unitOfWork: { run: async (_actor: Actor, work: (given: unknown) => unknown) => work(transaction) },
    views: {
      accounts: { byId: async (id: string) => ({ id, email: 'a@b', disabledAt }) },
      passkeys: { of: async (id: string) => (id === passkey.accountId ? [passkey] : []) },
    },
    signInFailures: {
      ...{
        countSince: async () => 0,
        record: async () => {},
        recordWithin: async () => true,
        withdraw: async () => {},
        clear: async () => {},
      },
    },
    passkeyChallenges: {
      keep: async (challenge: PasskeyChallenge) => void challenges.push(challenge),
      spend: async (spent: Omit<PasskeyChallenge, 'expiresAt'>, at: string) => {
        const there = challenges.find((one) => matches(one, spent) && one.expiresAt > at);
        challenges = challenges.filter((one) => one !== there);
        return there !== undefined;
      },
    },
    passkeys: {
      toUse: async () => ({ challenge: `random-${(count += 1)}` }),
      used: async (
        response: { challenge: string },
        _key: Passkey,
        { spend }: { spend: (challenge: string) => Promise<boolean> },
      ) => ((await spend(response.challenge)) && device.signs ? device.counter : undefined),
    },
  };
  return parts as unknown as Ports;
}

const asked = async (world: Ports, session = 's1') => {
  const outcome = await askForPasskey(world)(official, { session, site: SITE });
  return outcome.ok ? outcome.value.challenge : outcome.refusal.code;
};

/** Answers this challenge in this session; 'right', or the code of the refusal. */
async function answers(world: Ports, challenge: string, more: { session?: string; id?: string } = {}) {
  const { session = 's1', id = 'c1' } = more;
  const response = { id, challenge };
  const outcome = await confirmPasskey(world)(official, { response, session, address: 'x', site: SITE });
  return outcome.ok ? 'right' : outcome.refusal.code;
}

describe('a passkey in place of the password', () => {
  test('is right once for each challenge, also where the first answer was not', async () => {
    const world = ports();
    const challenge = await asked(world);
    device = { counter: 1, signs: false };
    expect(await answers(world, challenge)).toBe('passkey.not-right');
    device = { counter: 1, signs: true };
    expect(await answers(world, challenge)).toBe('passkey.too-late');
    const another = await asked(world);
    expect([await answers(world, another), await answers(world, another)]).toEqual([
      'right',
      'passkey.too-late',
    ]);
    expect(acts).toEqual(
      ['not-confirmed', 'not-confirmed', 'confirmed', 'not-confirmed'].map((one) => `passkey.${one}`),
    );
  });

  test('is too late after five minutes', async () => {
    const world = ports();
    const [first, second] = [await asked(world), await asked(world)];
    now = START + 5 * 60_000 - 1;
    expect(await answers(world, first)).toBe('right');
    now += 1;
    expect(await answers(world, second)).toBe('passkey.too-late');
  });

  test('answers only what its own session was asked', async () => {
    const world = ports();
    expect(await answers(world, await asked(world, 's2'))).toBe('passkey.too-late');
    expect(await answers(world, 'made up')).toBe('passkey.too-late');
  });

  test('of another account is nobody’s here', async () => {
    const world = ports();
    expect(await answers(world, await asked(world), { id: 'c2' })).toBe('passkey.not-yours');
    passkey = { ...passkey, accountId: 'a2' };
    expect(await asked(world)).toBe('passkey.none');
  });

  test('whose count goes back or stands still is refused; one that never counts is not', async () => {
    const world = ports();
    expect(await answers(world, await asked(world))).toBe('right');
    expect(await answers(world, await asked(world))).toBe('passkey.counter-back');
    device = { counter: 0, signs: true };
    expect(await answers(world, await asked(world))).toBe('passkey.counter-back');
    passkey = { ...passkey, counter: 0 };
    expect(await answers(world, await asked(world))).toBe('right');
  });

  test('of a disabled account is not looked at', async () => {
    const world = ports();
    const challenge = await asked(world);
    disabledAt = '2027-03-01T09:00:00.000Z';
    expect(await answers(world, challenge)).toBe('session.none');
    expect([challenges.length, acts]).toEqual([1, []]);
  });
});
