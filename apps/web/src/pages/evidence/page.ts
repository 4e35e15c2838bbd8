import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/cases/:id/evidence',
  title: 'Evidence',
  permission: 'evidence.read',
  load: () => import('./case-evidence.tsx').then(({ CaseEvidence }) => CaseEvidence),
});
