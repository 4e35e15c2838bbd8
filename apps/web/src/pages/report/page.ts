import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/report',
  title: 'Report an abuse',
  public: true,
  load: () => import('./report.tsx').then(({ Report }) => Report),
});
