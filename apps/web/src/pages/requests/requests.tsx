import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { RequestFilters } from './request-filters.tsx';
import type { RequestState } from './request-words.ts';
import { instrumentName, STATE_WORDS, STATES } from './request-words.ts';
import './requests.css';
import { StateLinks } from './state-links.tsx';
import { useInstruments } from './use-catalogues.ts';

type Request = Schema<'ListedRequest'>;
const idOf = ({ id }: Request): string => id;

const COLUMNS: readonly Column<Request>[] = [
  {
    id: 'title',
    title: 'Request',
    show: ({ id, title }) => (
      <Link to={`/requests/${id}`}>
        <Name>{title}</Name>
      </Link>
    ),
  },
  { id: 'state', title: 'Where it stands', show: ({ state }) => STATE_WORDS[state] },
  { id: 'country', title: 'Country', show: ({ countryName }) => <Name>{countryName}</Name> },
  { id: 'needBy', title: 'Needed by', show: ({ needBy }) => <When at={needBy} /> },
  {
    id: 'toMatch',
    title: 'To match',
    numeric: true,
    show: ({ id, toMatch }) => <Left of={toMatch} to={`/requests/${id}?view=match`} />,
  },
  {
    id: 'withoutResult',
    title: 'Without result',
    numeric: true,
    show: ({ id, withoutResult }) => <Left of={withoutResult} to={`/requests/${id}?view=results`} />,
  },
  {
    id: 'nominations',
    title: 'Nominations',
    numeric: true,
    show: ({ totals }) => totals.nominations.toLocaleString('en-US'),
  },
  { id: 'post', title: 'Post', optional: true, show: ({ postName }) => <Name>{postName}</Name> },
  { id: 'programme', title: 'Programme', optional: true, show: ({ programme }) => <Name>{programme}</Name> },
  {
    id: 'instrument',
    title: 'Kind of assistance',
    optional: true,
    show: ({ instrumentId }) => <Instrument id={instrumentId} />,
  },
  {
    id: 'submitted',
    title: 'Submitted',
    optional: true,
    show: ({ submittedAt }) => <When at={submittedAt} />,
  },
];

/** The vetting requests of the portfolio, newest first; what is asked for is in the address. */
export function Requests() {
  const { permissions } = useSignedIn();
  const [search] = useSearchParams();
  return (
    <>
      <div className="requests-head">
        <PageHeading>Requests</PageHeading>
        {permissions.includes('request.submit') && (
          <Link className="usa-button" to="/requests/new">
            New request
          </Link>
        )}
      </div>
      <FreshNotice topics={['request:*']} keys={[['requests'], ['request-counts']]} />
      <RequestFilters key={search.toString()} />
      <RequestList />
      <p>
        <Link to="/judgements">Every judgement on a match</Link>, over all requests: what counts in later
        searches, and how to take it back.
      </p>
    </>
  );
}

function RequestList() {
  const [search] = useSearchParams();
  const narrowed = {
    ...given(search, 'text', 'text'),
    ...given(search, 'post', 'postId'),
    ...given(search, 'country', 'country'),
    ...given(search, 'needed', 'neededBy'),
  };
  const state = STATES.find((one): one is RequestState => one === search.get('state'));
  const asked = { ...narrowed, ...(state && { state }) };
  const list = useReadOn({
    id: 'requests',
    key: ['requests', asked],
    read: async (page) => {
      const params = { query: { ...asked, ...page } };
      const { requests, next } = await ask(client.GET('/api/requests', { params }));
      return { rows: requests, next };
    },
    keyOf: idOf,
  });
  const counts = useQuery({
    queryKey: ['request-counts', narrowed],
    queryFn: async () =>
      (await ask(client.GET('/api/requests/counts', { params: { query: narrowed } }))).counts,
  });
  return (
    <>
      <StateLinks counts={counts.data} />
      <Asked query={list} what="requests">
        {({ rows }) => (
          <DataTable
            id="requests"
            caption="Vetting requests of your countries, newest first"
            columns={COLUMNS}
            rows={rows}
            keyOf={idOf}
            list={list}
            empty={<NoRequest narrowed={[...search.keys()].length > 0} />}
          />
        )}
      </Asked>
    </>
  );
}

const given = (search: URLSearchParams, parameter: string, field: string): Record<string, string> => {
  const value = search.get(parameter);
  return value === null || value === '' ? {} : { [field]: value };
};

function NoRequest({ narrowed }: { readonly narrowed: boolean }) {
  return narrowed ? (
    <p>
      No request is like that. <Link to="/requests">Show all</Link>, or take one of the filters away.
    </p>
  ) : (
    <p>No request has been submitted for your countries yet. A post vetter submits one from a file.</p>
  );
}

function Left({ of, to }: { readonly of: number; readonly to: string }) {
  return of === 0 ? (
    <span className="requests-none">none</span>
  ) : (
    <Link to={to}>{of.toLocaleString('en-US')}</Link>
  );
}

function Instrument({ id }: { readonly id: string }) {
  return instrumentName(useInstruments().data, id);
}
