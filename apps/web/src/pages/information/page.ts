import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/information',
  title: 'Information',
  permission: 'information.read',
  nav: 15,
  load: () => import('./information.tsx').then(({ InformationInbox }) => InformationInbox),
});
