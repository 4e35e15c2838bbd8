import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/editions',
  title: 'Barred units and editions',
  permission: 'edition.read',
  load: () => import('./editions.tsx').then(({ Editions }) => Editions),
});
