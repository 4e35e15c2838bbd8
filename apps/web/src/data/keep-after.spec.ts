import { describe, expect, test } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import type { Schema } from './client.ts';
import { keepAfter } from './keep-after.ts';
import type { Work } from './work-address.ts';

const row = (id: string, more: Partial<Work> = {}): Work => ({
  ...{ kind: 'proceeding', id, queue: 'find', country: 'QM', caseId: 'c', proceedingId: id, requestId: null },
  ...{ about: 'A unit', title: null, undeclared: false, authorityId: null, state: 'underReview' },
  ...{ words: 'Record F5.', roles: ['analyst'], offices: [], since: '2031-01-01T00:00:00Z', clock: null },
  ...{ daysWaiting: 1, daysLeft: null },
  ...more,
});
const stands = {
  ...{ kind: 'proceeding', id: 'p', authorityId: null, state: 'underReview', words: 'Record F6.' },
  ...{ roles: ['analyst'], offices: [], inQueue: 'find' },
} as const;
const after = (more: readonly object[]) =>
  ({
    proceedings: [{ id: 'p', revision: 2 }],
    proceeding: { id: 'p', revision: 2 },
    findings: { proceedingId: 'p', revision: 2 },
    stands: more,
  }) as unknown as Schema<'ReadAfter'>;

function known() {
  const queries = new QueryClient();
  const pages = [
    { words: '', empty: '', next: 'o', rows: [row('o')] },
    { words: '', empty: '', next: null, rows: [row('p')] },
  ];
  const list = { pages, pageParams: [{ from: null }, { from: 'o' }] };
  for (const queue of ['find', 'certify'])
    queries.setQueryData(['work', 'items', { queue }, { from: null }], list);
  for (const part of [['sheet'], ['explained'], ['record', 'p'], ['record', 'o'], ['chart', 'p']])
    queries.setQueryData(['case', 'c', ...part], 'before');
  const itemsOf = (queue: string) =>
    queries
      .getQueryData<{ pages: { rows: Work[] }[] }>(['work', 'items', { queue }, { from: null }])
      ?.pages.map(({ rows }) => rows.map(({ id, words }) => `${id} ${words}`).join());
  const isStale = (...part: string[]) => queries.getQueryState(['case', 'c', ...part])?.isInvalidated;
  return { queries, itemsOf, isStale };
}

describe('what an act was answered with', () => {
  test('is shown in place of what was read before; what it does not say is read again', async () => {
    const { queries, isStale } = known();
    await keepAfter(queries, 'c', after([stands]));
    expect(queries.getQueryData(['case', 'c', 'record', 'p'])).toEqual({ id: 'p', revision: 2 });
    expect(queries.getQueryData(['case', 'c', 'explained'])).toEqual([{ id: 'p', revision: 2 }]);
    expect([isStale('explained'), isStale('record', 'p')]).toEqual([false, false]);
    expect([isStale('sheet'), isStale('record', 'o'), isStale('chart', 'p')]).toEqual([true, true, true]);
  });

  test('changes the row of a queue, and takes it out of one in which it stands no more', async () => {
    const { queries, itemsOf } = known();
    await keepAfter(queries, 'c', after([stands]));
    expect(itemsOf('find')).toEqual(['o Record F5.', 'p Record F6.']);
    expect(itemsOf('certify')).toEqual(['o Record F5.', '']);
  });

  test('where it could not be read says nothing: all of the case is read again, and no row moves', async () => {
    const { queries, itemsOf, isStale } = known();
    await keepAfter(queries, 'c', null);
    expect([isStale('explained'), isStale('sheet')]).toEqual([true, true]);
    expect(itemsOf('certify')).toHaveLength(2);
  });
});
