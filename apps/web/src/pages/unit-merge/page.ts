import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/units/:id/merge',
  title: 'Merge two records of a unit',
  permission: 'unit.merge',
  load: () => import('./unit-merge.tsx').then(({ UnitMerge }) => UnitMerge),
});
