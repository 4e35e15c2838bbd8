import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/phase-outs/:id',
  title: 'Phase-out',
  permission: 'phase-out.read',
  load: () => import('./phase-out.tsx').then(({ PhaseOut }) => PhaseOut),
});
