import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/unit-imports',
  title: 'Registry files',
  permission: 'unit.read',
  load: () => import('./unit-imports.tsx').then(({ UnitImports }) => UnitImports),
});
