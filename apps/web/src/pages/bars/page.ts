import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/bars',
  title: 'Bars',
  permission: 'edition.read',
  load: () => import('./bars.tsx').then(({ Bars }) => Bars),
});
