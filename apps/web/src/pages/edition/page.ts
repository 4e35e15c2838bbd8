import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/editions/:id',
  title: 'Edition',
  permission: 'edition.read',
  load: () => import('./edition.tsx').then(({ Edition }) => Edition),
});
