import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/administration/posts',
  title: 'Posts',
  permission: 'settings.read',
  load: () => import('./posts.tsx').then(({ Posts }) => Posts),
});
