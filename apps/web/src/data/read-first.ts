import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Reads again what shows an act, and only then the rest of what the act touched: all at once would come all the later. Comes true
 * when everything was asked for anew; what could not be read says so where it stands.
 */
export async function readFirst(
  queries: QueryClient,
  isFirst: (key: QueryKey) => boolean,
  touched: readonly QueryKey[],
): Promise<void> {
  const again = (queryKey: QueryKey, first: boolean) =>
    queries.invalidateQueries({ queryKey, predicate: (one) => isFirst(one.queryKey) === first });
  await Promise.all(touched.map((key) => again(key, true)));
  await Promise.all(touched.map((key) => again(key, false)));
}
