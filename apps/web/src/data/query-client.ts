import { MutationCache, QueryClient } from '@tanstack/react-query';
import { OfflineError, RefusedError } from './refused-error.ts';

const AGAIN = 2;
const FRESH_MS = 15_000;
/** Twice as long before the second time: who is cut off is told so within two seconds. */
const FIRST_WAIT_MS = 400;

/** A refusal will not change by asking again; a database that is away, or a lost connection, may. */
function askAgain(failures: number, error: unknown): boolean {
  if (failures >= AGAIN) return false;
  return error instanceof OfflineError || (error instanceof RefusedError && error.status === 503);
}

/**
 * What is known of the server's answers. Nothing is read again while it is looked at unless somebody asks; but who has done
 * something has changed what waits, so the queues are read again, behind what is shown.
 */
export function createQueryClient(): QueryClient {
  const queries: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      // Not `onSuccess`, which comes before the page's own: what shows the act would be read after them.
      onSettled: (_done, error) => void (error === null && queries.invalidateQueries({ queryKey: ['work'] })),
    }),
    defaultOptions: {
      queries: {
        retry: askAgain,
        retryDelay: (failures) => FIRST_WAIT_MS * 2 ** failures,
        staleTime: FRESH_MS,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return queries;
}
