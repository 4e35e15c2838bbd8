import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/units',
  title: 'Units',
  permission: 'unit.read',
  nav: 30,
  load: () => import('./units.tsx').then(({ Units }) => Units),
});
