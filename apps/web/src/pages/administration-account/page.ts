import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/administration/accounts/:id',
  title: 'Account',
  permission: 'account.read',
  load: () => import('./account.tsx').then(({ Account }) => Account),
});
