import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { PasswordPorts } from './try-password.ts';
import { forgetFailures, tryPassword } from './try-password.ts';

export interface ConfirmPassword {
  readonly password: string;
  /** The network address it comes from. */
  readonly address: string;
}

/**
 * Whether who is signed in knows the password, asked again before signing. As few tries as at sign-in, together with those; a wrong one
 * and the right one are in the ledger under the account. The caller remembers in the session when it was given.
 */
export const confirmPassword = (ports: PasswordPorts & Pick<Ports, 'unitOfWork' | 'views'>) =>
  useCase('session.read', async (actor, { password, address }: ConfirmPassword): Promise<Outcome<true>> => {
    const account = await ports.views.accounts.byId(actor.accountId);
    if (account === undefined) return GONE;
    const matches = await tryPassword(ports, { account, email: account.email, password, address });
    if (!matches.ok) return matches;
    if (matches.value) await forgetFailures(ports, account);
    const act = matches.value ? 'password.confirmed' : 'password.not-confirmed';
    const recorded = await ports.unitOfWork.run(actor, async ({ ledger }) => {
      await ledger.append({ chain: `account:${actor.accountId}`, act, data: { from: address } });
      return done(true as const);
    });
    return matches.value || !recorded.ok ? recorded : WRONG;
  });

const GONE = refused('unauthenticated', 'session.none', 'Sign in first; or your session has ended.');
const WRONG = refused('forbidden', 'password.wrong', 'The password is not right. Nothing was signed.');
