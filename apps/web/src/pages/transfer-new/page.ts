import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/transfers/new',
  title: 'Record a transfer',
  permission: 'transfer.record',
  load: () => import('./transfer-new.tsx').then(({ TransferNew }) => TransferNew),
});
