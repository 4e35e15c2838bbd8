import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Account } from './account-store.ts';

export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** The network address it comes from. */
  readonly address: string;
}

const WINDOW_MINUTES = 15;
const TRIES_PER_ACCOUNT = 5;
const TRIES_PER_ADDRESS = 50;

/**
 * Signs a person in with a local account. Refuses with one and the same sentence for an unknown address, a wrong password
 * and a disabled account, in about the same time; after five failures for an account, or fifty from an address, within
 * fifteen minutes it refuses without looking. Success and failure are both in the ledger.
 */
export const signIn =
  (ports: Pick<Ports, 'unitOfWork' | 'views' | 'clock' | 'passwords' | 'signInFailures'>) =>
  async (ask: SignIn): Promise<Outcome<Account>> => {
    if (await isThrottled(ports, ask)) return THROTTLED;
    const account = await ports.views.accounts.byEmail(ask.email);
    const matches = await ports.passwords.verify(account?.passwordHash ?? (await decoy(ports)), ask.password);
    if (account === undefined || !matches || account.disabledAt !== null) return fail(ports, ask);
    await ports.signInFailures.clear(accountKey(ask));
    return done(account);
  };

const THROTTLED = refused(
  'throttled',
  'sign-in.throttled',
  `Too many failed sign-ins. Wait ${WINDOW_MINUTES} minutes, or ask an administrator.`,
);

let decoyHash: Promise<string> | undefined;

/** A hash to compare against when there is no account, so that the answer takes as long as for a real one. */
function decoy({ passwords }: Pick<Ports, 'passwords'>): Promise<string> {
  return (decoyHash ??= passwords.hash('no account has this password'));
}

const accountKey = (ask: SignIn): string => `account:${ask.email.toLowerCase()}`;
const addressKey = (ask: SignIn): string => `address:${ask.address}`;

async function isThrottled({ clock, signInFailures }: Pick<Ports, 'clock' | 'signInFailures'>, ask: SignIn) {
  const since = new Date(Date.parse(clock.now()) - WINDOW_MINUTES * 60_000).toISOString();
  const [account, address] = await Promise.all([
    signInFailures.countSince(accountKey(ask), since),
    signInFailures.countSince(addressKey(ask), since),
  ]);
  return account >= TRIES_PER_ACCOUNT || address >= TRIES_PER_ADDRESS;
}

async function fail(ports: Pick<Ports, 'clock' | 'signInFailures'>, ask: SignIn): Promise<Outcome<Account>> {
  await ports.signInFailures.record([accountKey(ask), addressKey(ask)], ports.clock.now());
  return refused('unauthenticated', 'sign-in.failed', 'The e-mail address or the password is not right.');
}
