import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/information/:id',
  title: 'Information received',
  permission: 'information.read',
  load: () => import('./information-item.tsx').then(({ InformationItem }) => InformationItem),
});
