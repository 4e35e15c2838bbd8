import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/requests/new',
  title: 'New request',
  permission: 'request.submit',
  load: () => import('./new-request.tsx').then(({ NewRequest }) => NewRequest),
});
