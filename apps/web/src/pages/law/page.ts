import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/law/:id',
  title: 'A law',
  permission: 'law.read',
  load: () => import('./law.tsx').then(({ Law }) => Law),
});
