import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/clocks',
  title: 'Clocks',
  permission: 'clock.read',
  nav: 60,
  load: () => import('./clocks.tsx').then(({ Clocks }) => Clocks),
});
