import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { Chronology } from '../../parts/chronology.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';

interface CaseActsProps {
  readonly id: string;
  readonly known: string | undefined;
  /** Whether each act leads to its entry in the ledger. */
  readonly links: boolean;
}

const PAGE = 200;

/** Every act of the case up to the moment, oldest first. */
export function CaseActs({ id, known, links }: CaseActsProps) {
  const query = useInfiniteQuery({
    queryKey: ['case-acts', id, known],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      ask(
        client.GET('/api/cases/{id}/chronology', {
          params: {
            path: { id },
            query: { limit: PAGE, after: pageParam, ...(known !== undefined && { knownAt: known }) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  if (query.isError) return <Failure error={query.error} again={() => void query.refetch()} />;
  if (query.data === undefined) return <Loading what="what had happened" />;
  return (
    <>
      <Chronology
        entries={query.data.pages.flatMap(({ entries }) => entries)}
        {...(links && {
          link: ({ entryId }) => (
            <Link to={`/ledger/${entryId}`} className="ledger-case-entry">
              Entry
            </Link>
          ),
        })}
      />
      {query.hasNextPage && (
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => void query.fetchNextPage()}
        >
          Show more
        </button>
      )}
    </>
  );
}
