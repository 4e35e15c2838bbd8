import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';
import { instrumentName, STATE_WORDS } from '../requests/request-words.ts';
import { useInstruments } from '../requests/use-catalogues.ts';
import { FileRows } from './file-rows.tsx';
import { Matching } from './matching.tsx';
import './requests-one.css';
import { Results } from './results.tsx';
import { SearchChanges } from './search-changes.tsx';
import { Standing } from './standing.tsx';

type Sheet = Schema<'ShownRequest'>;

const MS_WHILE_SEARCHING = 2_000;

const VIEWS = {
  standing: 'Where it stands',
  match: 'Matching',
  results: 'Results',
  rows: 'Rows of the file',
  changes: 'What a search changed',
} as const;
type View = keyof typeof VIEWS;

/** One vetting request: where it stands, its matching, its results, and the rows of its file. */
export function OneRequest() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['request', id],
    queryFn: () => ask(client.GET('/api/requests/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (isSearching(state.data) ? MS_WHILE_SEARCHING : false),
  });
  return (
    <Asked query={query} what="the request">
      {(sheet) => <Shown sheet={sheet} />}
    </Asked>
  );
}

const isSearching = (sheet: Sheet | undefined): boolean =>
  sheet !== undefined && sheet.screening?.finishedAt === null;

function Shown({ sheet }: { readonly sheet: Sheet }) {
  const { request, postName, countryName } = sheet;
  const [search] = useSearchParams();
  const asked = search.get('view');
  const view: View = asked !== null && asked in VIEWS ? (asked as View) : 'standing';
  const instrument = instrumentName(useInstruments().data, request.instrumentId);
  return (
    <>
      <PageHeading title={request.title}>
        <Name>{request.title}</Name>
      </PageHeading>
      <p className="request-line">
        <strong className="request-state">{STATE_WORDS[request.state]}</strong>
        <span>
          <Name>{postName}</Name>
          {postName !== countryName && (
            <>
              , <Name>{countryName}</Name>
            </>
          )}
        </span>
        <span>{instrument}</span>
        <span>
          needed by <When at={request.needBy} />
        </span>
      </p>
      <FreshNotice
        topics={[`request:${request.id}`]}
        keys={[
          ['request', request.id],
          ['nominations', request.id],
        ]}
      />
      <ViewLinks sheet={sheet} view={view} />
      {view === 'standing' && <Standing sheet={sheet} />}
      {view === 'match' && <Matching sheet={sheet} />}
      {view === 'results' && <Results sheet={sheet} />}
      {view === 'rows' && <FileRows sheet={sheet} />}
      {view === 'changes' && <SearchChanges sheet={sheet} />}
    </>
  );
}

function ViewLinks({ sheet, view }: { readonly sheet: Sheet; readonly view: View }) {
  const { standings, facts, request, screening } = sheet;
  const open =
    standings.proposed + standings.look + standings.none + standings['no-unit'] + standings.waiting;
  const notes: Readonly<Partial<Record<View, string | undefined>>> = {
    match: open > 0 ? `${open.toLocaleString('en-US')} open` : 'done',
    results:
      facts.withoutResult > 0 ? `${facts.withoutResult.toLocaleString('en-US')} without` : 'all signed',
    rows: request.totals.refused > 0 ? counted(request.totals.refused, 'refused', 'refused') : undefined,
  };
  const listed = (Object.keys(VIEWS) as View[]).filter(
    (one) => one !== 'changes' || (screening?.round ?? 0) > 1,
  );
  return (
    <nav aria-label="Parts of this request" className="request-views">
      <ul>
        {listed.map((one) => (
          <li key={one}>
            <Link
              to={one === 'standing' ? '?' : `?view=${one}`}
              state={{ keepFocus: true }}
              aria-current={one === view ? 'page' : undefined}
            >
              {VIEWS[one]} {notes[one] && <span className="request-note">{notes[one]}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
