import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/proceedings/:id/sign/:act',
  title: 'Review and sign',
  permission: 'case.act',
  load: () => import('./sign.tsx').then(({ Sign }) => Sign),
});
