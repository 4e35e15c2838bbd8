import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Account } from './account-store.ts';
import type { PasswordPorts } from './try-password.ts';
import { forgetFailures, tryPassword } from './try-password.ts';

export interface ConfirmPassword {
  readonly password: string;
  /** The network address it comes from. */
  readonly address: string;
}

/** Asks for the password again before signing (`givePassword`). The caller remembers in the session when it was given. */
export const confirmPassword = (ports: GivePorts) =>
  useCase('session.read', async (actor, ask: ConfirmPassword): Promise<Outcome<true>> => {
    const given = await givePassword(ports, actor, { ...ask, otherwise: 'Nothing was signed.' });
    return given.ok ? done(true) : given;
  });

export interface GivePassword extends ConfirmPassword {
  /** What a wrong password leaves undone, as a sentence. */
  readonly otherwise: string;
}

type GivePorts = PasswordPorts & Pick<Ports, 'unitOfWork' | 'views'>;

/**
 * The account of who is signed in, where they know its password. As few tries as at sign-in, together with those; a wrong
 * one and the right one are in the ledger under the account.
 */
export async function givePassword(
  ports: GivePorts,
  actor: Actor,
  { password, address, otherwise }: GivePassword,
): Promise<Outcome<Account>> {
  const account = await ports.views.accounts.byId(actor.accountId);
  if (account === undefined) return GONE;
  const matches = await tryPassword(ports, { account, email: account.email, password, address });
  if (!matches.ok) return matches;
  if (matches.value) await forgetFailures(ports, account);
  const act = matches.value ? 'password.confirmed' : 'password.not-confirmed';
  const recorded = await ports.unitOfWork.run(actor, async ({ ledger }) => {
    await ledger.append({ chain: `account:${account.id}`, act, data: { from: address } });
    return done(account);
  });
  return matches.value || !recorded.ok ? recorded : wrong(otherwise);
}

const GONE = refused('unauthenticated', 'session.none', 'Sign in first; or your session has ended.');
const wrong = (otherwise: string) =>
  refused('forbidden', 'password.wrong', `The password is not right. ${otherwise}`);
