import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/transfers/:id',
  title: 'Transfer',
  permission: 'transfer.read',
  load: () => import('./transfer.tsx').then(({ Transfer }) => Transfer),
});
