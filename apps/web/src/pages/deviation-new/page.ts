import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/deviations/new',
  title: 'Propose a deviation',
  permission: 'deviation.propose',
  load: () => import('./deviation-new.tsx').then(({ DeviationNew }) => DeviationNew),
});
