import { Link, useSearchParams } from 'react-router';
import type { RequestState } from './request-words.ts';
import { STATE_WORDS, STATES } from './request-words.ts';

/** The states as links, each with how many requests stand there; those where none stands are left out. */
export function StateLinks({
  counts,
}: {
  readonly counts: Readonly<Record<RequestState, number>> | undefined;
}) {
  const [search] = useSearchParams();
  const chosen = search.get('state');
  const addressOf = (state: string | null) => {
    const next = new URLSearchParams(search);
    if (state === null) next.delete('state');
    else next.set('state', state);
    return { search: next.toString() };
  };
  const all = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  const listed = STATES.filter((state) => (counts?.[state] ?? 0) > 0 || state === chosen);
  return (
    <nav aria-label="Requests by where they stand" className="part-choices requests-states">
      <ul>
        <li>
          <Link
            to={addressOf(null)}
            state={{ keepFocus: true }}
            aria-current={chosen === null ? 'true' : undefined}
          >
            All {all !== undefined && <Count of={all} />}
          </Link>
        </li>
        {listed.map((state) => (
          <li key={state}>
            <Link
              to={addressOf(state)}
              state={{ keepFocus: true }}
              aria-current={chosen === state ? 'true' : undefined}
            >
              {STATE_WORDS[state]} <Count of={counts?.[state] ?? 0} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Count = ({ of }: { readonly of: number }) => (
  <span className="requests-count">{of.toLocaleString('en-US')}</span>
);
