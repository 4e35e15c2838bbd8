import type { Office, Role } from '../kernel/actor.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Account } from './account-store.ts';

export interface AddAccount {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly office: Office;
  /** ISO 3166 alpha-2 codes, or every country. */
  readonly portfolio: readonly string[] | 'all';
  readonly password: string;
  /** The natural person, where they already have an account; two accounts of one person are one for four eyes. */
  readonly personId?: string;
}

/** What may be shown of an account. */
export type AccountSummary = Omit<Account, 'passwordHash'>;

export function summarize({ passwordHash: _hidden, ...rest }: Account): AccountSummary {
  return rest;
}

const SHORTEST_PASSWORD = 12;

/**
 * Adds a local account. Refuses an e-mail address that is taken, a password under twelve characters, and the mixture of
 * administrator or inspector with any role that acts on cases.
 */
export const addAccount = ({ unitOfWork, passwords, ids }: Pick<Ports, 'unitOfWork' | 'passwords' | 'ids'>) =>
  useCase('account.manage', async (actor, ask: AddAccount) => {
    const problem = problemOf(ask.roles, ask.password);
    if (problem !== undefined) return refused('invalid', 'account.invalid', problem);
    const passwordHash = await passwords.hash(ask.password);
    return unitOfWork.run(actor, async ({ accounts, ledger }) => {
      if (await accounts.byEmail(ask.email)) return TAKEN;
      const account = newAccount(ask, passwordHash, ids.next());
      await accounts.add(account);
      await ledger.append({
        chain: `account:${account.id}`,
        act: 'account.added',
        data: { ...summarize(account) },
      });
      return done(summarize(account));
    });
  });

const TAKEN = refused('conflict', 'account.exists', 'There is already an account with this e-mail address.');

function newAccount(ask: AddAccount, passwordHash: string, id: string): Account {
  const { password: _spent, personId, ...rest } = ask;
  return { ...rest, id, personId: personId ?? id, passwordHash, disabledAt: null, revision: 1 };
}

/** Why a set of roles cannot be one person's, or why a password cannot be used; undefined when both can. */
export function problemOf(roles: readonly Role[], password?: string): string | undefined {
  const apart = roles.filter(
    (role) => role === 'administrator' || role === 'inspector' || role === 'outside-submitter',
  );
  if (roles.length === 0) return 'An account needs at least one role.';
  if (apart.length > 0 && roles.length > 1)
    return `The role ${apart[0]} stands alone; it was combined with others.`;
  if (password !== undefined && password.length < SHORTEST_PASSWORD)
    return `The password has ${password.length} characters; it needs at least ${SHORTEST_PASSWORD}.`;
  return undefined;
}
