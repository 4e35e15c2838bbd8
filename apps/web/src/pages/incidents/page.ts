import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/cases/:id/incidents',
  title: 'Add an incident',
  permission: 'incident.record',
  load: () => import('./add-incident.tsx').then(({ AddIncident }) => AddIncident),
});
