import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/',
  title: 'My work',
  nav: 0,
  load: () => import('./my-work.tsx').then(({ MyWork }) => MyWork),
});
