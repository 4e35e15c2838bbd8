import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';

/** For how long what was read of a list is shown again as it is, in milliseconds. */
export const FRESH_MS = 15_000;

/** Whether what was read is shown again as it is. */
export const isFresh = ({
  isInvalidated,
  dataUpdatedAt,
}: {
  isInvalidated: boolean;
  dataUpdatedAt: number;
}) => !isInvalidated && Date.now() - dataUpdatedAt < FRESH_MS;

/**
 * Of pages that have to be read again and that nobody looks at now, the first is left: it is the one that is come back to,
 * and those behind it are read once they are gone through.
 */
export function leaveFirstPage(queries: QueryClient, queryKey: QueryKey): void {
  const query = queries.getQueryCache().find<InfiniteData<unknown>>({ queryKey, exact: true });
  if (query === undefined || isFresh(query.state) || query.getObserversCount() > 0) return;
  const { data } = query.state;
  if (data === undefined || data.pages.length < 2) return;
  query.setState({
    data: { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
  });
}
