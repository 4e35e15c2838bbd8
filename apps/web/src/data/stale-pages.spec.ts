import { afterEach, describe, expect, test } from '@jest/globals';
import type { InfiniteData } from '@tanstack/react-query';
import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { FRESH_MS, leaveFirstPage } from './stale-pages.ts';

const KEY = ['cases', { from: null }];
const THREE = { pages: ['first', 'second', 'third'], pageParams: [null, 'b', 'c'] };
const queries = new QueryClient();

afterEach(() => queries.clear());

const readAt = (updatedAt: number) => queries.setQueryData(KEY, THREE, { updatedAt });
const left = () => queries.getQueryData<InfiniteData<string>>(KEY)?.pages;

describe('the pages of a list that is come back to', () => {
  test('are all shown again a moment later', () => {
    readAt(Date.now());
    leaveFirstPage(queries, KEY);
    expect(left()).toEqual(THREE.pages);
  });

  test('are not all read again later, or where something changed: only the first is, and it stays due to be read', () => {
    readAt(Date.now() - FRESH_MS - 1);
    leaveFirstPage(queries, KEY);
    expect(queries.getQueryData(KEY)).toEqual({ pages: ['first'], pageParams: [null] });
    expect(queries.getQueryState(KEY)?.dataUpdatedAt).toBeLessThan(Date.now() - FRESH_MS);
    readAt(Date.now());
    void queries.invalidateQueries({ queryKey: KEY });
    leaveFirstPage(queries, KEY);
    expect([left(), queries.getQueryState(KEY)?.isInvalidated]).toEqual([['first'], true]);
  });

  test('stay as they are for who looks at them, and of other lists', () => {
    readAt(0);
    const looks = new InfiniteQueryObserver(queries, {
      queryKey: KEY,
      queryFn: () => 'again',
      enabled: false,
      initialPageParam: null,
      getNextPageParam: () => null,
    }).subscribe(() => undefined);
    leaveFirstPage(queries, KEY);
    leaveFirstPage(queries, ['cases']);
    expect(left()).toEqual(THREE.pages);
    looks();
  });
});
