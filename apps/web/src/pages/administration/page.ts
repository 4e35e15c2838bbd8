import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/administration',
  title: 'Administration',
  permission: 'account.read',
  nav: 95,
  load: () => import('./administration.tsx').then(({ Administration }) => Administration),
});
