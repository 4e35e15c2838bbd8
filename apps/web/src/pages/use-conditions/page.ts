import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/cases/:id/use-conditions',
  title: 'Conditions of use',
  permission: 'case.read',
  load: () => import('./use-conditions.tsx').then(({ UseConditions }) => UseConditions),
});
