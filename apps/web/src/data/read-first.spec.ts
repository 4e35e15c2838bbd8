import { expect, test } from '@jest/globals';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { readFirst } from './read-first.ts';

test('what shows an act is read again before the rest of what it touched is asked for', async () => {
  const queries = new QueryClient();
  const heard: string[] = [];
  const parts = ['explained', 'findings', 'record'];
  const ends = parts.map((part) =>
    new QueryObserver(queries, {
      queryKey: ['case', '1', part],
      initialData: part,
      staleTime: Infinity,
      queryFn: async () => {
        heard.push(`${part} asked`);
        await Promise.resolve();
        heard.push(`${part} read`);
        return part;
      },
    }).subscribe(() => undefined),
  );
  await readFirst(queries, ([, , part]) => part === 'findings', [['case']]);
  ends.forEach((end) => end());
  expect(heard.slice(0, 2)).toEqual(['findings asked', 'findings read']);
  expect(heard.slice(2).toSorted()).toEqual([
    'explained asked',
    'explained read',
    'record asked',
    'record read',
  ]);
});
