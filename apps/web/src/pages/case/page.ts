import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/cases/:id',
  title: 'Case',
  permission: 'case.read',
  load: () => import('./case.tsx').then(({ Case }) => Case),
});
