import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';

/** What was done to an account, by whom. */
export interface AccountEvent {
  readonly entryId: string;
  readonly at: string;
  /** `account.added`, `account.changed`, `password.reset`, … */
  readonly act: string;
  readonly by: string;
  /** What the act said, by value; no password and no hash is ever in it. */
  readonly data: Readonly<Record<string, unknown>>;
}

const MOST = 200;

/** Who did what to an account, newest first, two hundred acts at most. Signing in and out is left to the ledger's own page. */
export const readAccountHistory = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'account.read',
    async (_actor, { id }: { readonly id: string }): Promise<Outcome<readonly AccountEvent[]>> => {
      const account = isUuid(id) ? await views.accounts.byId(id) : undefined;
      return account === undefined
        ? notFound('account', id)
        : done(await views.accounts.history(account.id, MOST));
    },
  );
