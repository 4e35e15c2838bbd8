import { Link } from 'react-router';
import { useCitation, useInstrumentName } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';

type Record = Schema<'UnitRecord'>;
type Case = NonNullable<Record['cases']>[number];
type Nomination = NonNullable<Record['nominations']>[number];

const DOORS = {
  open: null,
  undeclared: 'Declare first whether you have a conflict of interest',
  conflict: 'Closed to you: you declared a conflict of interest',
} as const;

/** The cases on the unit, with where each proceeding stands. */
export function UnitCases({ cases }: { readonly cases: Record['cases'] }) {
  const citation = useCitation();
  if (cases === null) return <p>Your role does not read cases.</p>;
  const columns: readonly Column<Case>[] = [
    {
      id: 'case',
      title: 'Case',
      show: ({ id, title, about, door }) =>
        door === 'conflict' ? (
          <>{DOORS.conflict}</>
        ) : (
          <Link to={`/cases/${id}`}>{title ?? about ?? 'Case'}</Link>
        ),
    },
    {
      id: 'stands',
      title: 'Where it stands',
      show: ({ proceedings, door }) => (
        <>
          {door === 'undeclared' && <p className="part-note">{DOORS.undeclared}</p>}
          <ul className="part-plain">
            {proceedings.map(({ id, authorityId, state, stateSince }) => (
              <li key={id}>
                {citation(authorityId)}: {sentence(state).toLowerCase()} since{' '}
                <When at={stateSince.slice(0, 10)} />
              </li>
            ))}
          </ul>
        </>
      ),
    },
    { id: 'opened', title: 'Opened', show: ({ openedAt }) => <When at={openedAt.slice(0, 10)} /> },
    {
      id: 'closed',
      title: 'Closed',
      show: ({ closedAt }) => (closedAt === null ? 'Open' : <When at={closedAt.slice(0, 10)} />),
    },
  ];
  return (
    <DataTable
      id="unit-cases"
      caption="Cases on this unit"
      columns={columns}
      rows={cases}
      keyOf={({ id }) => id}
      empty={<p>There is no case on this unit. An analyst or a legal adviser opens one.</p>}
    />
  );
}

/** The nominations that were matched to the unit, each with its newest result. */
export function UnitNominations({ nominations }: { readonly nominations: Record['nominations'] }) {
  const instrumentName = useInstrumentName();
  if (nominations === null) return <p>Your role does not read vetting requests.</p>;
  const columns: readonly Column<Nomination>[] = [
    {
      id: 'request',
      title: 'Request',
      show: ({ requestId, requestTitle, ordinal }) => (
        <Link to={`/requests/${requestId}`}>
          <bdi>{requestTitle}</bdi>, nomination {ordinal}
        </Link>
      ),
    },
    {
      id: 'instrument',
      title: 'Kind of assistance',
      show: ({ instrumentId }) => instrumentName(instrumentId),
    },
    {
      id: 'dates',
      title: 'Dates',
      show: ({ startsOn, endsOn }) => (
        <>
          <When at={startsOn} /> to <When at={endsOn} />
        </>
      ),
    },
    { id: 'result', title: 'Result', show: ({ result }) => <Result result={result} /> },
  ];
  return (
    <DataTable
      id="unit-nominations"
      caption="Vetting requests in which this unit was nominated, newest first"
      columns={columns}
      rows={nominations}
      keyOf={({ id }) => id}
      empty={<p>No nomination was matched to this unit.</p>}
    />
  );
}

function Result({ result }: { readonly result: Nomination['result'] }) {
  if (result === null) return <>None yet</>;
  return (
    <>
      {sentence(result.result)}
      {result.reopenedAt !== null && (
        <>
          , reopened <When at={result.reopenedAt.slice(0, 10)} />: it counts no longer
        </>
      )}
      {result.reopenedAt === null && result.expiresOn !== null && (
        <>
          , counts until the day before <When at={result.expiresOn} />
        </>
      )}
    </>
  );
}
