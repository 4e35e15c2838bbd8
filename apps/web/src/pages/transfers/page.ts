import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/transfers',
  title: 'Transfers',
  permission: 'transfer.read',
  nav: 50,
  also: ['/phase-outs'],
  load: () => import('./transfers.tsx').then(({ Transfers }) => Transfers),
});
