import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/report/status',
  title: 'Follow a report',
  public: true,
  load: () => import('./report-status.tsx').then(({ ReportStatus }) => ReportStatus),
});
