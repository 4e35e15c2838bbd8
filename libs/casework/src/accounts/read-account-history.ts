import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { AccountEvent } from './account-event.ts';

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
