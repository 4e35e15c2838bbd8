import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import type { AskedPage, JoinedPages, ListPage, PageStep } from './list-pages.ts';
import { joinPages, milestonesOf, placeOf, readPage } from './list-pages.ts';
import type { Milestone } from './list-place.ts';
import { readPlace, rememberedWay, rememberWay, wayTo, writePlace } from './list-place.ts';
import { isFresh, leaveFirstPage } from './stale-pages.ts';

/** A list that is read on as somebody goes through it. */
export interface ListAsked<Row, Found extends ListPage<Row>> {
  /** Names the list in this tab. */
  readonly id: string;
  /** What is asked, without the place. */
  readonly key: QueryKey;
  readonly read: (page: AskedPage) => Promise<Found>;
  readonly keyOf: (row: Row) => string;
  /** How many rows the first page holds, and each that follows. */
  readonly sizes?: readonly [first: number, following: number];
  /** What was found before stands until something else is found. */
  readonly keeps?: boolean;
  /** Nothing is read again by itself: what is done to a row leaves it in its place until the list is opened anew. */
  readonly still?: boolean;
}

/** What was read so far, and how to read on; given to `Asked` and to the table. */
export interface ReadList<Row, Found extends ListPage<Row> = ListPage<Row>> {
  readonly data: { readonly rows: readonly Row[]; readonly first: Found } | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
  /** Differs when something else is asked, or from another place. */
  readonly name: string;
  /** Whether the list goes on behind what was read. */
  readonly more: boolean;
  /** Whether rows stand before what was read, and whether the way to them is known. */
  readonly earlier: 'none' | 'known' | 'unknown';
  /** How many rows stand before the first one that was read; nought where it is not known. */
  readonly before: number;
  readonly reading: boolean;
  readonly failed: boolean;
  /** The row that the address names. */
  readonly row: string | null;
  readonly readOn: () => void;
  readonly readBack: () => void;
  /** Begins anew with the first row. */
  readonly restart: () => void;
  /** Writes the place of the first row in view into the address, in the place of the one that stood there. */
  readonly mark: (index: number) => void;
  /** Puts a row that was read again in its place. */
  readonly put: (row: Row) => void;
}

const SIZES = [50, 200] as const;

interface Begun {
  readonly asked: string;
  readonly from: string | null;
  readonly row: string | null;
  readonly way: readonly Milestone[];
}

/**
 * A list read by key, page after page, in both directions from the place that the address names. What was read is shown
 * again on the way back where it is fresh; else only the page in view is read anew.
 */
export function useReadOn<Row, Found extends ListPage<Row>>(
  list: ListAsked<Row, Found>,
): ReadList<Row, Found> {
  const { id, key, keyOf } = list;
  const queries = useQueryClient();
  const [begun, begin] = useBegun(id, key);
  const query = useListQuery(list, begun);
  const { data, hasPreviousPage, isFetching } = query;
  const joined = useMemo(() => data && joinPages(data.pages, keyOf), [data, keyOf]);
  const start = data?.pageParams[0]?.from ?? null;
  const before = wayTo(start, begun.way).at(-1)?.before ?? 0;
  const mark = (index: number) => {
    const row = joined?.rows[index];
    if (data === undefined || joined === undefined || row === undefined) return;
    const milestones = milestonesOf(data.pageParams, joined.starts, before);
    rememberWay(id, begun.asked, [...wayTo(start, begun.way).slice(0, -1), ...milestones]);
    showPlace(writePlace(placeOf(milestones, index, keyOf(row))));
  };
  return {
    ...{ data: foundIn(data, joined), error: query.error, refetch: () => query.refetch() },
    ...{ name: `${begun.asked} ${begun.from}`, before, mark, row: begun.row, more: query.hasNextPage },
    earlier: earlierThan(start, hasPreviousPage),
    ...standingOf(query),
    readOn: () => void (!isFetching && query.fetchNextPage()),
    readBack: () => void (!isFetching && hasPreviousPage && query.fetchPreviousPage()),
    restart: () => {
      showPlace('');
      leaveFirstPage(queries, [...key, { from: null }]);
      begin({ asked: begun.asked, from: null, row: null, way: [] });
    },
    put: (row) =>
      queries.setQueryData<InfiniteData<Found, PageStep>>(
        [...key, { from: begun.from }],
        (old) => old && putRow(old, row, keyOf),
      ),
  };
}

function useListQuery<Row, Found extends ListPage<Row>>(
  { key, read, keyOf, sizes, keeps, still }: ListAsked<Row, Found>,
  { from, way }: Begun,
) {
  return useInfiniteQuery<Found, Error, InfiniteData<Found, PageStep>, QueryKey, PageStep>({
    queryKey: [...key, { from }],
    queryFn: ({ pageParam }) => readPage((begins) => read(askedPage(begins, sizes)), pageParam, keyOf),
    initialPageParam: { from },
    getNextPageParam: ({ next }) => (next === null ? undefined : { from: next }),
    getPreviousPageParam: (first, _all, step) => stepBefore(first, step.from, way, keyOf),
    ...(still === true && { staleTime: Infinity, gcTime: 0 }),
    placeholderData: (found) => (keeps === true ? found : undefined),
  });
}

const foundIn = <Row, Found>(
  data: InfiniteData<Found, PageStep> | undefined,
  joined: JoinedPages<Row> | undefined,
) => {
  const first = data?.pages[0];
  return joined && first && { rows: joined.rows, first };
};

const earlierThan = (start: string | null, isKnown: boolean) =>
  start === null ? 'none' : isKnown ? 'known' : 'unknown';

const standingOf = (query: ReturnType<typeof useListQuery>) => ({
  reading: query.isFetchingNextPage || query.isFetchingPreviousPage,
  failed: query.isFetchNextPageError || query.isFetchPreviousPageError,
});

/** Where the list begins to be read. What the address names counts whenever something else is asked. */
function useBegun(id: string, key: QueryKey): readonly [Begun, (begun: Begun) => void] {
  const { hash } = useLocation();
  const queries = useQueryClient();
  const asked = JSON.stringify(key);
  const fromAddress = (): Begun => {
    const { from, row } = readPlace(hash);
    const cached = cachedStart(queries, key, from);
    leaveFirstPage(queries, [...key, { from: cached }]);
    return { asked, from: cached, row, way: wayTo(cached, rememberedWay(id, asked)) };
  };
  const [held, hold] = useState(fromAddress);
  if (held.asked === asked) return [held, hold];
  const next = fromAddress();
  hold(next);
  return [next, hold];
}

/** The start of what was read a moment ago and holds this page; else the page itself. */
function cachedStart(queries: QueryClient, key: QueryKey, from: string | null): string | null {
  // A key finds those of lists that are narrowed further, too.
  const asked = JSON.stringify(key);
  const fresh = queries
    .getQueryCache()
    .findAll({ queryKey: key })
    .filter(({ queryKey }) => JSON.stringify(queryKey.slice(0, -1)) === asked)
    .filter(({ state }) => isFresh(state));
  for (const { state, queryKey } of fresh) {
    const data = state.data as Partial<InfiniteData<unknown, PageStep>> | undefined;
    if (data?.pageParams?.some((step) => step.from === from))
      return (queryKey.at(-1) as { readonly from: string | null }).from;
  }
  return from;
}

function askedPage(from: string | null, [first, following]: readonly [number, number] = SIZES): AskedPage {
  return from === null ? { limit: first } : { limit: following, after: from };
}

function stepBefore<Row>(
  first: ListPage<Row>,
  from: string | null,
  way: readonly Milestone[],
  keyOf: (row: Row) => string,
): PageStep | undefined {
  const at = way.findIndex((one) => one.from === from);
  const [row] = first.rows;
  const above = way[at - 1];
  if (above === undefined || row === undefined) return undefined;
  return { from: above.from, until: { row: keyOf(row), from } };
}

const putRow = <Row, Found extends ListPage<Row>>(
  data: InfiniteData<Found, PageStep>,
  row: Row,
  keyOf: (row: Row) => string,
): InfiniteData<Found, PageStep> => ({
  ...data,
  pages: data.pages.map((page) => ({
    ...page,
    rows: page.rows.map((one) => (keyOf(one) === keyOf(row) ? row : one)),
  })),
});

/** Past the router: a place is neither a step in the history nor a reason to show the page anew. */
function showPlace(fragment: string): void {
  const { pathname, search, hash } = globalThis.location;
  if (hash === fragment) return;
  globalThis.history.replaceState(globalThis.history.state, '', `${pathname}${search}${fragment}`);
}
