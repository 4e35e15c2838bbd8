import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/countries/:code',
  title: 'Country',
  permission: 'case.read',
  load: () => import('./country.tsx').then(({ Country }) => Country),
});
