import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/account',
  title: 'Your account',
  load: () => import('./account.tsx').then(({ OwnAccount }) => OwnAccount),
});
