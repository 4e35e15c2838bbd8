import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/evidence/:id',
  title: 'Evidence item',
  permission: 'evidence.read',
  load: () => import('./evidence-item.tsx').then(({ EvidenceItem }) => EvidenceItem),
});
