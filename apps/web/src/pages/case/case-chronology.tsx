import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { AnswerOf, Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Chronology } from '../../parts/chronology.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useAskedAddress } from '../../parts/use-asked-address.ts';
import { citationOf, sentence } from '../../words/plain.ts';
import type { CaseSheet } from './case-data.ts';
import { caseKey } from './case-data.ts';
import { proceedingOf, whatWasSaid } from './what-was-said.ts';

type Entry = Schema<'ChronologyEntry'>;
type Page = AnswerOf<'/api/cases/{id}/chronology', 'get'>;
const PAGE = 200;

/** Everything that was done in the case, in the order of its record; by proceeding, and as it was known on a day. */
export function CaseChronology({ sheet }: { readonly sheet: CaseSheet }) {
  const [search] = useSearchParams();
  const { permissions } = useSignedIn();
  const [of, day] = ['of', 'known'].map((name) => search.get(name) ?? '') as [string, string];
  const query = useEntries(sheet.id, day);
  const entries = ofProceeding(query.data?.pages ?? [], of);
  return (
    <section aria-labelledby="chronology">
      <h2 id="chronology">Chronology</h2>
      <Filters sheet={sheet} of={of} day={day} />
      {query.isPending && <Loading what="the chronology" />}
      {query.isError && <Failure error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && entries.length === 0 && (
        <Empty>
          <p>Nothing was on record then. Choose a later day or another proceeding.</p>
        </Empty>
      )}
      <Chronology
        entries={entries}
        title={(entry) => whatWasSaid(entry).title}
        said={(entry) => <Words entry={entry} />}
        {...(permissions.includes('ledger.read') && { link: LedgerLink })}
      />
      {query.hasNextPage && (
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => void query.fetchNextPage()}
        >
          Show later acts
        </button>
      )}
    </section>
  );
}

const ofProceeding = (pages: readonly Page[], id: string): readonly Entry[] =>
  pages.flatMap(({ entries }) => entries).filter((entry) => id === '' || proceedingOf(entry) === id);

interface FiltersProps {
  readonly sheet: CaseSheet;
  readonly of: string;
  readonly day: string;
}

function Filters({ sheet, of, day }: FiltersProps) {
  const [search, setSearch] = useAskedAddress();
  const write = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { state: { keepFocus: true }, replace: true });
  };
  return (
    <div className="part-filters">
      <label className="usa-label">
        Of the proceeding{' '}
        <select className="usa-select" value={of} onChange={(event) => write('of', event.target.value)}>
          <option value="">All, and the case itself</option>
          {sheet.proceedings.map(({ id, authorityId }) => (
            <option key={id} value={id}>
              {citationOf(authorityId)}
            </option>
          ))}
        </select>
      </label>
      <label className="usa-label">
        As known at the end of{' '}
        <input
          className="usa-input"
          type="date"
          value={day}
          onChange={(event) => write('known', event.target.value)}
        />
      </label>
    </div>
  );
}

const useEntries = (id: string, day: string) =>
  useInfiniteQuery({
    queryKey: [...caseKey(id), 'chronology', day],
    initialPageParam: 0,
    getNextPageParam: ({ next }: Page) => next,
    queryFn: ({ pageParam }): Promise<Page> => {
      const known = day === '' ? {} : { knownAt: new Date(`${day}T23:59:59.999`).toISOString() };
      const asked = { limit: PAGE, ...(pageParam > 0 && { after: pageParam }), ...known };
      return ask(client.GET('/api/cases/{id}/chronology', { params: { path: { id }, query: asked } }));
    },
  });

function LedgerLink({ entryId, act }: Entry) {
  return (
    <Link to={`/ledger/${entryId}`}>
      Entry<span className="usa-sr-only"> of the ledger: {sentence(act)}</span>
    </Link>
  );
}

/** What an act said, as far as it said it in words: under which law, from where to where, and its reasons. */
function Words({ entry }: { readonly entry: Entry }) {
  const { where, moved, words } = whatWasSaid(entry);
  return (
    <>
      {where !== '' && <span className={`part-clears ${moved ? 'chronology-moved' : ''}`}>{where}</span>}
      {words !== undefined && (
        <p className="chronology-said">
          <bdi>{words}</bdi>
        </p>
      )}
    </>
  );
}
