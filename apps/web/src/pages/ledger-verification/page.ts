import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/ledger/verification',
  title: 'Check the ledger',
  permission: 'ledger.verify',
  load: () => import('./ledger-verification.tsx').then(({ LedgerVerification }) => LedgerVerification),
});
