import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/information/new',
  title: 'Put information on record',
  permission: 'information.submit',
  nav: 15,
  unless: 'information.read',
  load: () => import('./information-new.tsx').then(({ InformationNew }) => InformationNew),
});
