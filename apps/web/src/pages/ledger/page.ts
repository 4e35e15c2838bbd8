import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/ledger',
  title: 'Ledger',
  permission: 'ledger.read',
  nav: 90,
  load: () => import('./ledger.tsx').then(({ Ledger }) => Ledger),
});
