import type { Office, Role } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { emailProblem, portfolioProblem, rolesProblem } from './account-problem.ts';
import type { Account } from './account-store.ts';
import { passwordProblem } from './password-problem.ts';

export interface AddAccount {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly office: Office;
  /** ISO 3166 alpha-2 codes, or every country. */
  readonly portfolio: readonly string[] | 'all';
  readonly password: string;
  /** Whether the person must choose a password of their own at the first sign-in. */
  readonly temporary?: boolean;
  /** The natural person, where they already have an account; two accounts of one person are one for four eyes. */
  readonly personId?: string;
}

/** What may be shown of an account. */
export type AccountSummary = Omit<Account, 'passwordHash' | 'sessionGeneration'>;

export function summarize({
  passwordHash: _hidden,
  sessionGeneration: _too,
  ...rest
}: Account): AccountSummary {
  return rest;
}

/**
 * Adds a local account. Refuses an e-mail address that is taken or is none, a password that would be guessed
 * (`passwordProblem`), a person nobody knows, and the mixture of administrator, inspector or outside submitter with any other role.
 */
export const addAccount = ({ unitOfWork, passwords, ids }: Pick<Ports, 'unitOfWork' | 'passwords' | 'ids'>) =>
  useCase('account.manage', async (actor, ask: AddAccount) => {
    const problem = problemOf(ask);
    if (problem !== undefined) return refused('invalid', 'account.invalid', problem);
    const passwordHash = await passwords.hash(ask.password);
    return unitOfWork.run(actor, (transaction) =>
      add(transaction, newAccount(ask, passwordHash, ids.next())),
    );
  });

async function add({ accounts, ledger }: Transaction, account: Account): Promise<Outcome<AccountSummary>> {
  if (await accounts.byEmail(account.email)) return TAKEN;
  if (account.personId !== account.id && !(await accounts.knowsPerson(account.personId))) return NO_PERSON;
  await accounts.add(account);
  const data = { ...summarize(account) };
  await ledger.append({ chain: `account:${account.id}`, act: 'account.added', data });
  return done(summarize(account));
}

const problemOf = (ask: AddAccount): string | undefined =>
  rolesProblem(ask.roles) ??
  emailProblem(ask.email) ??
  portfolioProblem(ask.portfolio) ??
  passwordProblem(ask.password, ask);

const TAKEN = refused('conflict', 'account.exists', 'There is already an account with this e-mail address.');
const NO_PERSON = refused(
  'invalid',
  'account.unknown-person',
  'No account belongs to this person. Give the personId of the account they have, or leave it out.',
);

function newAccount(ask: AddAccount, passwordHash: string, id: string): Account {
  const { password: _spent, temporary = false, personId = id, ...rest } = ask;
  const fresh = { disabledAt: null, sessionGeneration: 1, revision: 1 };
  return { ...rest, ...fresh, id, personId, passwordHash, passwordIsTemporary: temporary };
}
