import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/notices/:id',
  title: 'Notice',
  permission: 'notice.read',
  load: () => import('./notice.tsx').then(({ Notice }) => Notice),
});
