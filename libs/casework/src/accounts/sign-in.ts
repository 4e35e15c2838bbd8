import { SYSTEM } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Account } from './account-store.ts';
import { forgetFailures, tryPassword } from './try-password.ts';

export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** The network address it comes from. */
  readonly address: string;
}

type SignInPorts = Pick<Ports, 'unitOfWork' | 'views' | 'clock' | 'passwords' | 'signInFailures'>;

/**
 * Signs a person in with a local account. Refuses with one and the same sentence for an unknown address, a wrong password
 * and a disabled account, and after too many wrong passwords without looking (`tryPassword`). A failure for an account that exists is in
 * the ledger under that account: at most five in fifteen minutes, because no more are looked at. The caller records the success together
 * with the session it begins (`recordSession`).
 */
export const signIn =
  (ports: SignInPorts) =>
  async (ask: SignIn): Promise<Outcome<Account>> => {
    const account = await ports.views.accounts.byEmail(ask.email);
    const matches = await tryPassword(ports, { ...ask, account });
    if (!matches.ok) return matches;
    if (account === undefined) return FAILED;
    if (!matches.value) return recordFailure(ports, ask, account);
    await forgetFailures(ports, account);
    return done(account);
  };

const FAILED = refused(
  'unauthenticated',
  'sign-in.failed',
  'The e-mail address or the password is not right.',
);

/** Nobody is signed in, so the installation is the one who writes. */
async function recordFailure(
  { unitOfWork }: SignInPorts,
  ask: SignIn,
  account: Account,
): Promise<Outcome<Account>> {
  const because = account.disabledAt === null ? 'wrong password' : 'disabled account';
  const recorded = await unitOfWork.run(SYSTEM, async ({ ledger }) => {
    const data = { because, from: ask.address };
    await ledger.append({ chain: `account:${account.id}`, act: 'session.refused', data });
    return done(true);
  });
  return recorded.ok ? FAILED : recorded;
}
