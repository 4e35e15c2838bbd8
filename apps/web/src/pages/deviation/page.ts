import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/deviations/:id',
  title: 'Deviation',
  permission: 'case.read',
  load: () => import('./deviation.tsx').then(({ Deviation }) => Deviation),
});
