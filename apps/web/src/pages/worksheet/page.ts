import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/cases/:id/incidents/:incidentId',
  title: 'Worksheet',
  permission: 'case.read',
  load: () => import('./worksheet.tsx').then(({ WorksheetPage }) => WorksheetPage),
});
