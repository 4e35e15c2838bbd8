import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/law',
  title: 'Law',
  permission: 'law.read',
  nav: 85,
  load: () => import('./laws.tsx').then(({ Laws }) => Laws),
});
