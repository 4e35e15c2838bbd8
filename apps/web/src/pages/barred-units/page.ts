import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/barred-units',
  title: 'Barred units',
  public: true,
  load: () => import('./barred-units.tsx').then(({ BarredUnits }) => BarredUnits),
});
