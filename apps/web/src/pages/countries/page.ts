import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/countries',
  title: 'Countries',
  permission: 'country.read',
  nav: 40,
  load: () => import('./countries.tsx').then(({ Countries }) => Countries),
});
