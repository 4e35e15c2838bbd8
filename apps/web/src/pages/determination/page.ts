import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/determinations/:id',
  title: 'Determination',
  permission: 'case.read',
  load: () => import('./determination.tsx').then(({ Determination }) => Determination),
});
