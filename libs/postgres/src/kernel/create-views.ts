import type { DataSource } from 'typeorm';
import type { Views } from '#casework';
import { AccountRepository } from '../accounts/account.repository.ts';
import { LedgerView } from '../ledger/ledger.view.ts';

/** The reads, outside any transaction of an act. */
export function createViews(dataSource: DataSource): Views {
  const { manager } = dataSource;
  return { accounts: new AccountRepository(manager), ledger: new LedgerView(dataSource) };
}
