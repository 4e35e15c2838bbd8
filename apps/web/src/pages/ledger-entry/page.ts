import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/ledger/:id',
  title: 'Ledger entry',
  permission: 'ledger.read',
  load: () => import('./ledger-entry.tsx').then(({ LedgerEntry }) => LedgerEntry),
});
