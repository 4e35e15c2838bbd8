import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { summarize } from './add-account.ts';

/** Every account, without its password hash, by e-mail address. */
export const listAccounts = ({ views }: Pick<Ports, 'views'>) =>
  useCase('account.read', async () => done((await views.accounts.list()).map(summarize)));
