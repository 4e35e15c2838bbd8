import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { AccountSummary } from './add-account.ts';
import { summarize } from './add-account.ts';

/** An account as it is listed. */
export interface ListedAccount extends AccountSummary {
  /** How many passkeys it has. */
  readonly passkeys: number;
}

/** Every account, without its password hash, by e-mail address. */
export const listAccounts = ({ views }: Pick<Ports, 'views'>) =>
  useCase('account.read', async () => {
    const [accounts, counts] = await Promise.all([views.accounts.list(), views.passkeys.counts()]);
    return done(
      accounts.map((account): ListedAccount => ({
        ...summarize(account),
        passkeys: counts.get(account.id) ?? 0,
      })),
    );
  });
