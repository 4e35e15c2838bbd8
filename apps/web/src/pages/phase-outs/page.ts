import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/phase-outs',
  title: 'Phase-outs',
  permission: 'phase-out.read',
  load: () => import('./phase-outs.tsx').then(({ PhaseOuts }) => PhaseOuts),
});
