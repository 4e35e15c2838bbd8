import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/cases',
  title: 'Cases',
  permission: 'case.read',
  nav: 20,
  also: ['/evidence', '/determinations', '/proceedings'],
  load: () => import('./cases.tsx').then(({ Cases }) => Cases),
});
