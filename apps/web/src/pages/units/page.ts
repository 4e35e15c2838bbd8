import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/units',
  title: 'Units',
  permission: 'unit.read',
  nav: 30,
  also: ['/unit-imports'],
  load: () => import('./units.tsx').then(({ Units }) => Units),
});
