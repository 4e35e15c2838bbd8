import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Account, TryLimit } from './account-store.ts';

const WINDOW_MINUTES = 15;
const TRIES_PER_ACCOUNT = 5;
const TRIES_PER_ADDRESS = 50;

/** Who somebody says they are, and where that comes from. */
export interface CountedTry {
  /** As it was typed; counted where there is no account. */
  readonly email: string;
  readonly account: Account | undefined;
  /** The network address it comes from. */
  readonly address: string;
}

/** The same with a password. */
export interface PasswordTry extends CountedTry {
  readonly password: string;
}

export type PasswordPorts = Pick<Ports, 'clock' | 'passwords' | 'signInFailures'>;

/**
 * Whether the password is the account's; never for one that is disabled. Takes as long without an account as with one, and
 * refuses without looking after too many wrong ones (`countTry`).
 */
export const tryPassword = (ports: PasswordPorts, asked: PasswordTry): Promise<Outcome<boolean>> =>
  countTry(ports, asked, async () => {
    const { account, password } = asked;
    const matches = await ports.passwords.verify(account?.passwordHash ?? (await decoy(ports)), password);
    return account !== undefined && account.disabledAt === null && matches;
  });

/**
 * Looks whether what somebody shows is right. After five wrong tries for an account, or fifty from a network address, within
 * fifteen minutes it refuses without looking. A try is counted before it is looked at and taken back when it was right, so that many
 * at once, over any number of processes, get no more tries than one after another. Passwords and passkeys count together.
 */
export async function countTry(
  ports: Pick<Ports, 'clock' | 'signInFailures'>,
  asked: CountedTry,
  look: () => Promise<boolean>,
): Promise<Outcome<boolean>> {
  const { clock, signInFailures } = ports;
  const [limits, at] = [limitsOf(asked), clock.now()];
  const since = new Date(Date.parse(at) - WINDOW_MINUTES * 60_000).toISOString();
  if (!(await signInFailures.recordWithin(limits, { since, at }))) return THROTTLED;
  if (!(await look())) return done(false);
  await signInFailures.withdraw(
    limits.map(({ key }) => key),
    at,
  );
  return done(true);
}

/** Forgets the wrong tries of an account, after a right one or a new password. */
export const forgetFailures = ({ signInFailures }: Pick<Ports, 'signInFailures'>, account: Account) =>
  signInFailures.clear(accountKey({ account, email: account.email }));

const THROTTLED = refused(
  'throttled',
  'sign-in.throttled',
  `Too many wrong tries. Wait ${WINDOW_MINUTES} minutes, or ask an administrator for a new password.`,
);

/** By the account where there is one, so that writing its address in another way wins no tries. */
const accountKey = ({ account, email }: Pick<CountedTry, 'account' | 'email'>): string =>
  account === undefined ? `email:${email.toLowerCase()}` : `account:${account.id}`;

const limitsOf = (asked: CountedTry): readonly TryLimit[] => [
  { key: accountKey(asked), most: TRIES_PER_ACCOUNT },
  { key: `address:${asked.address}`, most: TRIES_PER_ADDRESS },
];

let decoyHash: Promise<string> | undefined;

/** A hash to compare against when there is no account, so that the answer takes as long as for a real one. */
function decoy({ passwords }: Pick<Ports, 'passwords'>): Promise<string> {
  return (decoyHash ??= passwords.hash('no account has this password'));
}
