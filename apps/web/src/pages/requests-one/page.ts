import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/requests/:id',
  title: 'Request',
  permission: 'request.read',
  load: () => import('./one-request.tsx').then(({ OneRequest }) => OneRequest),
});
