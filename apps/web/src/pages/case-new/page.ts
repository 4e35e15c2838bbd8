import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/cases/new',
  title: 'Open a case',
  permission: 'case.open',
  load: () => import('./case-new.tsx').then(({ CaseNew }) => CaseNew),
});
