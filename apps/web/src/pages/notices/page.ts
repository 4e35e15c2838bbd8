import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/notices',
  title: 'Notices',
  permission: 'notice.read',
  nav: 70,
  also: ['/bars', '/editions', '/agreements'],
  load: () => import('./notices.tsx').then(({ Notices }) => Notices),
});
