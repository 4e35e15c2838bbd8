import { Link, useSearchParams } from 'react-router';
import { useCitation, useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { daysInWords } from '../../words/dates.ts';
import { sentence } from '../../words/plain.ts';
import { isNarrowed, queryOf } from './case-filters.ts';
import { Filters } from './filters.tsx';
import './cases.css';

type Case = Schema<'QueuedCase'>;
const idOf = ({ id }: Case): string => id;

const COLUMNS: readonly Column<Case>[] = [
  { id: 'about', title: 'About', show: (one) => <About one={one} /> },
  { id: 'country', title: 'Country', show: (one) => <Country code={one.country} /> },
  { id: 'stands', title: 'Where it stands', show: (one) => <Stands one={one} /> },
  {
    id: 'days',
    title: 'Days in this step',
    numeric: true,
    show: ({ proceedings }) => Math.max(0, ...proceedings.map(({ daysInState }) => daysInState)),
  },
  { id: 'subject', title: 'Subject', show: ({ subject }) => sentence(subject) },
  { id: 'opened', title: 'Opened', optional: true, show: ({ openedAt }) => <When at={openedAt} /> },
  {
    id: 'closed',
    title: 'Closed',
    optional: true,
    show: ({ closedAt }) => (closedAt === null ? 'Open' : <When at={closedAt} />),
  },
];

/** The cases of the reader's countries, oldest first; every filter is in the address. */
export function Cases() {
  const [search] = useSearchParams();
  const { permissions } = useSignedIn();
  const asked = queryOf(search);
  const list = useReadOn({
    id: 'cases',
    key: ['cases', asked],
    read: async (page) => {
      const { cases, next } = await ask(
        client.GET('/api/cases', { params: { query: { ...asked, ...page } } }),
      );
      return { rows: cases, next };
    },
    keyOf: idOf,
    keeps: true,
  });
  return (
    <>
      <PageHeading>Cases</PageHeading>
      {permissions.includes('case.open') && (
        <p>
          <Link className="usa-button" to="/cases/new">
            Open a case
          </Link>
        </p>
      )}
      <Filters />
      <Asked query={list} what="cases">
        {({ rows }) => (
          <DataTable
            id="cases"
            caption="Cases of your countries, oldest first"
            columns={COLUMNS}
            rows={rows}
            keyOf={idOf}
            list={list}
            empty={<Nothing narrowed={isNarrowed(search)} />}
          />
        )}
      </Asked>
    </>
  );
}

function Nothing({ narrowed }: { readonly narrowed: boolean }) {
  return narrowed ? (
    <p>
      No case fits these filters. <Link to="/cases">Show every open case</Link>, or closed ones too, by “Open
      or closed”.
    </p>
  ) : (
    <p>No case is open in your countries. A case is opened on a unit, a country or a transfer.</p>
  );
}

function About({ one: { id, about, title, door } }: { readonly one: Case }) {
  if (door === 'conflict') return <>Closed to you: you declared a conflict of interest</>;
  return (
    <>
      <Link to={`/cases/${id}`}>
        <Name>{about ?? title}</Name>
      </Link>
      {title !== null && title !== about && (
        <div className="cases-title">
          <Name>{title}</Name>
        </div>
      )}
      {door === 'undeclared' && (
        <div className="cases-title">Declare first whether you have a conflict of interest</div>
      )}
    </>
  );
}

function Country({ code }: { readonly code: string }) {
  return <>{useCountryName()(code)}</>;
}

function Stands({ one: { proceedings } }: { readonly one: Case }) {
  const citation = useCitation();
  if (proceedings.length === 0) return <>No law is applied yet</>;
  return (
    <ul className="part-plain">
      {proceedings.map(({ id, authorityId, state, daysInState }) => (
        <li key={id}>
          {citation(authorityId)}: {state.split(' / ').map(sentence).join(' · ')},{' '}
          <span className="cases-days">{daysInWords(daysInState)}</span>
        </li>
      ))}
    </ul>
  );
}
