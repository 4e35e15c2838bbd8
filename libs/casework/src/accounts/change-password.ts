import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Account } from './account-store.ts';
import { passwordProblem } from './password-problem.ts';
import { forgetFailures, tryPassword } from './try-password.ts';

export interface ChangePassword {
  readonly oldPassword: string;
  readonly newPassword: string;
  /** The network address it comes from. */
  readonly address: string;
}

type PasswordPorts = Pick<Ports, 'unitOfWork' | 'views' | 'clock' | 'passwords' | 'signInFailures'>;

/**
 * Changes one's own password. Asks for the old one, with the same few tries as signing in, so that an open session that
 * somebody found is not enough. Every session of the account ends; the caller begins a new one for who has just shown the password.
 */
export const changePassword = (ports: PasswordPorts) =>
  useCase('session.read', async (actor, ask: ChangePassword): Promise<Outcome<Account>> => {
    const account = await ports.views.accounts.byId(actor.accountId);
    if (account === undefined) return GONE;
    const matches = await tryPassword(ports, {
      account,
      email: account.email,
      password: ask.oldPassword,
      address: ask.address,
    });
    if (!matches.ok) return matches;
    if (!matches.value) return WRONG;
    const problem = problemOf(ask, account);
    if (problem !== undefined) return refused('invalid', 'password.invalid', problem);
    await forgetFailures(ports, account);
    const passwordHash = await ports.passwords.hash(ask.newPassword);
    return ports.unitOfWork.run(actor, (transaction) => save(transaction, account, passwordHash));
  });

const GONE = refused('unauthenticated', 'session.none', 'Sign in first; or your session has ended.');
const WRONG = refused('forbidden', 'password.wrong', 'The old password is not right.');
const MEANWHILE = refused(
  'stale',
  'account.moved-on',
  'The account was changed in the same moment. Sign in and try again.',
);

const problemOf = ({ oldPassword, newPassword }: ChangePassword, account: Account): string | undefined =>
  oldPassword === newPassword ? 'The new password is the old one.' : passwordProblem(newPassword, account);

async function save(
  { accounts, ledger }: Transaction,
  before: Account,
  passwordHash: string,
): Promise<Outcome<Account>> {
  const after = {
    ...before,
    passwordHash,
    passwordIsTemporary: false,
    sessionGeneration: before.sessionGeneration + 1,
    revision: before.revision + 1,
  };
  if (!(await accounts.save(after))) return MEANWHILE;
  await ledger.append({ chain: `account:${after.id}`, act: 'password.changed', data: { endSessions: true } });
  return done(after);
}
