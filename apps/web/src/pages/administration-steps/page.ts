import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/administration/steps',
  title: 'Steps without anybody',
  permission: 'account.read',
  load: () => import('./administration-steps.tsx').then(({ AdministrationSteps }) => AdministrationSteps),
});
