import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/deviations',
  title: 'Deviations',
  permission: 'case.read',
  nav: 80,
  load: () => import('./deviations.tsx').then(({ Deviations }) => Deviations),
});
