import { definePage } from '../../frame/page.ts';

export const page = definePage({
  path: '/answers',
  title: 'May it go?',
  permission: 'answer.read',
  nav: 55,
  load: () => import('./answers.tsx').then(({ Answers }) => Answers),
});
