import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/agreements',
  title: 'Written agreements',
  permission: 'edition.read',
  load: () => import('./agreements.tsx').then(({ Agreements }) => Agreements),
});
