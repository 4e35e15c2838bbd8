import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/units/:id',
  title: 'Unit',
  permission: 'unit.read',
  load: () => import('./unit.tsx').then(({ Unit }) => Unit),
});
