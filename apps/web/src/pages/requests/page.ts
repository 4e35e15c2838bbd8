import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/requests',
  title: 'Requests',
  permission: 'request.read',
  nav: 10,
  also: ['/judgements'],
  load: () => import('./requests.tsx').then(({ Requests }) => Requests),
});
