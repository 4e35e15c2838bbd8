import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Account } from './account-store.ts';

const WINDOW_MINUTES = 15;
const TRIES_PER_ACCOUNT = 5;
const TRIES_PER_ADDRESS = 50;

/** A password, whose it is said to be, and where it comes from. */
export interface PasswordTry {
  /** As it was typed; counted where there is no account. */
  readonly email: string;
  readonly account: Account | undefined;
  readonly password: string;
  /** The network address it comes from. */
  readonly address: string;
}

export type PasswordPorts = Pick<Ports, 'clock' | 'passwords' | 'signInFailures'>;

/**
 * Whether the password is the account's; never for one that is disabled. After five wrong ones for an account, or fifty from a network address, within
 * fifteen minutes it refuses without looking. A try is counted before it is looked at and taken back when it was right, so that many
 * at once, over any number of processes, get no more tries than one after another. Takes as long without an account as with one.
 */
export async function tryPassword(ports: PasswordPorts, asked: PasswordTry): Promise<Outcome<boolean>> {
  const { clock, passwords, signInFailures } = ports;
  const [keys, at] = [[accountKey(asked), addressKey(asked)], clock.now()];
  if (await isBeyond(ports, asked, 0)) return THROTTLED;
  await signInFailures.record(keys, at);
  if (await isBeyond(ports, asked, 1)) return THROTTLED;
  const matches = await passwords.verify(asked.account?.passwordHash ?? (await decoy(ports)), asked.password);
  if (asked.account === undefined || asked.account.disabledAt !== null || !matches) return done(false);
  await signInFailures.withdraw(keys, at);
  return done(true);
}

/** Forgets the wrong passwords of an account, after a right one or a new one. */
export const forgetFailures = ({ signInFailures }: Pick<Ports, 'signInFailures'>, account: Account) =>
  signInFailures.clear(accountKey({ account, email: account.email }));

const THROTTLED = refused(
  'throttled',
  'sign-in.throttled',
  `Too many wrong passwords. Wait ${WINDOW_MINUTES} minutes, or ask an administrator for a new password.`,
);

/** By the account where there is one, so that writing its address in another way wins no tries. */
const accountKey = ({ account, email }: Pick<PasswordTry, 'account' | 'email'>): string =>
  account === undefined ? `email:${email.toLowerCase()}` : `account:${account.id}`;
const addressKey = ({ address }: PasswordTry): string => `address:${address}`;

async function isBeyond(
  { clock, signInFailures }: PasswordPorts,
  asked: PasswordTry,
  own: number,
): Promise<boolean> {
  const since = new Date(Date.parse(clock.now()) - WINDOW_MINUTES * 60_000).toISOString();
  const [account, address] = await Promise.all([
    signInFailures.countSince(accountKey(asked), since),
    signInFailures.countSince(addressKey(asked), since),
  ]);
  return account - own >= TRIES_PER_ACCOUNT || address - own >= TRIES_PER_ADDRESS;
}

let decoyHash: Promise<string> | undefined;

/** A hash to compare against when there is no account, so that the answer takes as long as for a real one. */
function decoy({ passwords }: Pick<Ports, 'passwords'>): Promise<string> {
  return (decoyHash ??= passwords.hash('no account has this password'));
}
