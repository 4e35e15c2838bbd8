import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Account } from './account-store.ts';
import type { AccountSummary } from './add-account.ts';
import { summarize } from './add-account.ts';
import { lockForChange } from './change-account.ts';
import { passwordProblem } from './password-problem.ts';
import { forgetFailures } from './try-password.ts';

export interface ResetPassword {
  readonly id: string;
  /** The revision that was read; another one is refused as stale. */
  readonly revision: number;
  readonly password: string;
}

/**
 * Gives an account a password that its owner must change at the next sign-in, ends its sessions, removes its passkeys (who
 * had the old password may have added one), and forgets its wrong tries. An administrator changes their own with the old one, like everybody.
 */
export const resetPassword = (ports: Pick<Ports, 'unitOfWork' | 'passwords' | 'signInFailures'>) =>
  useCase('account.manage', async (actor, ask: ResetPassword): Promise<Outcome<AccountSummary>> => {
    if (ask.id === actor.accountId) return OWN;
    const passwordHash = await ports.passwords.hash(ask.password);
    const outcome = await ports.unitOfWork.run(actor, async (transaction) => {
      const locked = await lockForChange(transaction, actor, ask);
      if (!locked.ok) return locked;
      const problem = passwordProblem(ask.password, locked.value);
      if (problem !== undefined) return refused('invalid', 'password.invalid', problem);
      const after = withPassword(locked.value, passwordHash);
      if (!(await transaction.accounts.save(after)))
        throw new Error(`Account ${after.id} changed under its lock.`);
      const passkeysRemoved = await transaction.passkeys.removeAll(after.id);
      const data = { temporary: true, endSessions: true, passkeysRemoved };
      await transaction.ledger.append({ chain: `account:${after.id}`, act: 'password.reset', data });
      return done(after);
    });
    if (!outcome.ok) return outcome;
    await forgetFailures(ports, outcome.value);
    return done(summarize(outcome.value));
  });

const OWN = refused(
  'forbidden',
  'account.own',
  'Change your own password with the old one: POST /api/session/password.',
);

const withPassword = (before: Account, passwordHash: string): Account => ({
  ...before,
  passwordHash,
  passwordIsTemporary: true,
  sessionGeneration: before.sessionGeneration + 1,
  revision: before.revision + 1,
});
