import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/unit-imports/:id',
  title: 'Registry file',
  permission: 'unit.read',
  load: () => import('./unit-import.tsx').then(({ UnitImport }) => UnitImport),
});
