import type { Role } from '../kernel/actor.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { problemOf, summarize } from './add-account.ts';
import type { Account } from './account-store.ts';

export interface ChangeAccount {
  readonly id: string;
  /** The revision that was read; another one is refused as stale. */
  readonly revision: number;
  readonly roles?: readonly Role[];
  readonly portfolio?: readonly string[] | 'all';
  readonly disabled?: boolean;
}

/** Changes what an account may do. Refuses an administrator's change to their own account, and a stale page. */
export const changeAccount = ({ unitOfWork, clock }: Pick<Ports, 'unitOfWork' | 'clock'>) =>
  useCase('account.manage', async (actor, ask: ChangeAccount) => {
    if (ask.id === actor.accountId) return OWN;
    return unitOfWork.run(actor, async ({ accounts, ledger }) => {
      const before = await accounts.byId(ask.id);
      if (before === undefined) return notFound('account', ask.id);
      const problem = problemOf(ask.roles ?? before.roles);
      if (problem !== undefined) return refused('invalid', 'account.invalid', problem);
      const after = changed(before, ask, clock.now());
      if (before.revision !== ask.revision || !(await accounts.save(after))) return stale(before);
      await ledger.append({
        chain: `account:${ask.id}`,
        act: 'account.changed',
        data: { ...summarize(after) },
      });
      return done(summarize(after));
    });
  });

const OWN = refused('forbidden', 'account.own', 'Another administrator must change your account.');

function changed(before: Account, ask: ChangeAccount, now: string): Account {
  const disabledAt = ask.disabled === undefined ? before.disabledAt : ask.disabled ? now : null;
  return {
    ...before,
    roles: ask.roles ?? before.roles,
    portfolio: ask.portfolio ?? before.portfolio,
    disabledAt,
    revision: before.revision + 1,
  };
}

function stale(account: Account) {
  return refused('stale', 'account.moved-on', 'The account was changed since you read it.', {
    meanwhile: { ...summarize(account) },
  });
}
