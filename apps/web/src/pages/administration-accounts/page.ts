import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/administration/accounts',
  title: 'Accounts',
  permission: 'account.read',
  load: () => import('./accounts.tsx').then(({ Accounts }) => Accounts),
});
