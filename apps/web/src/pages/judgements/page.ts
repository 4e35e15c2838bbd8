import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/judgements',
  title: 'Judgements on matches',
  permission: 'request.read',
  load: () => import('./judgements.tsx').then(({ Judgements }) => Judgements),
});
