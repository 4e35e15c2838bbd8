import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/ledger/cases/:id',
  title: 'A case as it was known',
  permission: 'case.read',
  load: () => import('./ledger-case.tsx').then(({ LedgerCase }) => LedgerCase),
});
