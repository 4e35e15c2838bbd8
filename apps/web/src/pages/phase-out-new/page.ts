import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/phase-outs/new',
  title: 'Open a phase-out',
  permission: 'phase-out.record',
  load: () => import('./phase-out-new.tsx').then(({ PhaseOutNew }) => PhaseOutNew),
});
