import type { Actor, Office, Role } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { portfolioProblem, rolesProblem } from './account-problem.ts';
import type { Account } from './account-store.ts';
import type { AccountSummary } from './add-account.ts';
import { summarize } from './add-account.ts';

export interface ChangeAccount {
  readonly id: string;
  /** The revision that was read; another one is refused as stale. */
  readonly revision: number;
  readonly name?: string;
  readonly office?: Office;
  readonly roles?: readonly Role[];
  readonly portfolio?: readonly string[] | 'all';
  /** Disabling ends every session and removes every passkey. */
  readonly disabled?: boolean;
  /** Ends every session and leaves the account as it is. */
  readonly endSessions?: boolean;
}

/**
 * Changes what an account may do, at once for every session that is open. Refuses an administrator's change to their own account, a
 * stale page, and an administrator who is none any more: of two who disable each other in the same instant, one does.
 */
export const changeAccount = ({ unitOfWork, clock }: Pick<Ports, 'unitOfWork' | 'clock'>) =>
  useCase('account.manage', async (actor, ask: ChangeAccount) => {
    if (ask.id === actor.accountId) return OWN;
    return unitOfWork.run(actor, async (transaction) => {
      const locked = await lockForChange(transaction, actor, ask);
      return locked.ok ? change(transaction, changed(locked.value, ask, clock.now()), { ...ask }) : locked;
    });
  });

const OWN = refused('forbidden', 'account.own', 'Another administrator must change your account.');
const NO_LONGER = refused('forbidden', 'account.no-longer', 'You are no administrator any more.');

/** The account as it is, kept still until the act ends; refused where the administrator lost that role or the page is stale. */
export async function lockForChange(
  { accounts }: Transaction,
  actor: Actor,
  { id, revision }: Pick<ChangeAccount, 'id' | 'revision'>,
): Promise<Outcome<Account>> {
  const locked = await accounts.lock([id, actor.accountId]);
  const administrator = locked.find((account) => account.id === actor.accountId);
  if (administrator && !stillAdministers(administrator)) return NO_LONGER;
  const account = locked.find((one) => one.id === id);
  if (account === undefined) return notFound('account', id);
  return account.revision === revision ? done(account) : stale(account);
}

const stillAdministers = ({ disabledAt, roles }: Account) =>
  disabledAt === null && roles.includes('administrator');

async function change(
  { accounts, passkeys, ledger }: Transaction,
  after: Account,
  { endSessions = false, disabled }: ChangeAccount,
): Promise<Outcome<AccountSummary>> {
  const problem = rolesProblem(after.roles) ?? portfolioProblem(after.portfolio);
  if (problem !== undefined) return refused('invalid', 'account.invalid', problem);
  if (!(await accounts.save(after))) throw new Error(`Account ${after.id} changed under its lock.`);
  const passkeysRemoved = disabled === true ? await passkeys.removeAll(after.id) : 0;
  const data = { ...summarize(after), endSessions, ...(passkeysRemoved > 0 && { passkeysRemoved }) };
  await ledger.append({ chain: `account:${after.id}`, act: 'account.changed', data });
  return done(summarize(after));
}

function changed(before: Account, ask: ChangeAccount, now: string): Account {
  const disabledAt = ask.disabled === undefined ? before.disabledAt : ask.disabled ? now : null;
  const ends = ask.disabled === true || ask.endSessions === true;
  return {
    ...before,
    name: ask.name ?? before.name,
    office: ask.office ?? before.office,
    roles: ask.roles ?? before.roles,
    portfolio: ask.portfolio ?? before.portfolio,
    disabledAt,
    sessionGeneration: before.sessionGeneration + (ends ? 1 : 0),
    revision: before.revision + 1,
  };
}

function stale(account: Account) {
  return refused('stale', 'account.moved-on', 'The account was changed since you read it.', {
    meanwhile: { ...summarize(account) },
  });
}
