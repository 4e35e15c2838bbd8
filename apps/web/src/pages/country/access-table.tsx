import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Schema } from '../../data/client.ts';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { daysInWords } from '../../words/dates.ts';
import { counted } from '../../words/plain.ts';
import { AID_OF, MANNERS } from './access-fields.ts';
import { CorrectAccess } from './record-access.tsx';

type Incident = Schema<'ListedAccessIncident'>;

interface AccessTableProps {
  readonly incidents: readonly Incident[];
  readonly versions: 'newest' | 'all';
  readonly mayCorrect: boolean;
}

const wordsIn = (pairs: readonly (readonly [string, string])[], one: string): string =>
  pairs.find(([id]) => id === one)?.[1] ?? one;

const COLUMNS: readonly Column<Incident>[] = [
  { id: 'consignment', title: 'Consignment', show: ({ consignment }) => <Name>{consignment}</Name> },
  { id: 'place', title: 'Crossing or route', show: ({ place }) => <Name>{place}</Name> },
  { id: 'days', title: 'Days', show: (one) => <Days incident={one} /> },
  { id: 'requested', title: 'Requested', numeric: true, show: ({ requested }) => requested ?? 'not known' },
  { id: 'allowed', title: 'Allowed', numeric: true, show: ({ allowed }) => allowed ?? 'not known' },
  { id: 'unit', title: 'Counted in', show: ({ quantityUnit }) => quantityUnit ?? 'not counted' },
  { id: 'manner', title: 'Restricted', show: ({ manner }) => wordsIn(MANNERS, manner) },
  { id: 'aid', title: 'Aid of', show: ({ aidOf }) => wordsIn(AID_OF, aidOf) },
  {
    id: 'reason',
    title: 'Reason given',
    optional: true,
    show: ({ reasonGiven }) => <Name>{reasonGiven ?? 'none on record'}</Name>,
  },
  {
    id: 'by',
    title: 'Restricted by',
    optional: true,
    show: ({ byAuthority }) => <Name>{byAuthority ?? 'not known'}</Name>,
  },
  { id: 'source', title: 'Who says so', optional: true, show: ({ source }) => <Name>{source}</Name> },
  {
    id: 'evidence',
    title: 'Evidence',
    optional: true,
    show: ({ evidenceIds }) => <Evidence ids={evidenceIds} />,
  },
  {
    id: 'because',
    title: 'Corrected because',
    optional: true,
    show: ({ because }) => <Name>{because ?? 'it is no correction'}</Name>,
  },
];

/** What the chart shows, as a table; corrections where they are asked for. */
export function AccessTable({ incidents, versions, mayCorrect }: AccessTableProps) {
  const [search, setSearch] = useSearchParams();
  const toggle = () => {
    const next = new URLSearchParams(search);
    if (versions === 'all') next.delete('versions');
    else next.set('versions', 'all');
    setSearch(next, { state: { keepFocus: true }, preventScrollReset: true });
  };
  return (
    <>
      <label className="part-check">
        <input type="checkbox" checked={versions === 'all'} onChange={toggle} /> Versions that were corrected
        too
      </label>
      <DataTable
        id="access"
        caption={`Access incidents, oldest first (${counted(incidents.length, 'record')})`}
        columns={COLUMNS}
        rows={incidents}
        keyOf={({ id }) => id}
        empty={
          search.has('accessFrom') || search.has('accessTo') ? (
            <p>No consignment is on record for these days. Show all days to see the others.</p>
          ) : (
            <p>No consignment is on record for this country.</p>
          )
        }
      />
      {mayCorrect && versions === 'newest' && incidents.length > 0 && <Correction incidents={incidents} />}
    </>
  );
}

function Correction({ incidents }: { readonly incidents: readonly Incident[] }) {
  const [chosen, choose] = useState('');
  const incident = incidents.find(({ id }) => id === chosen);
  return (
    <details className="country-fold">
      <summary>Correct a record</summary>
      <label className="usa-label">
        Which record
        <select className="usa-select" value={chosen} onChange={(event) => choose(event.target.value)}>
          <option value="">Choose</option>
          {incidents.map(({ id, consignment, from }) => (
            <option key={id} value={id}>
              {from}: {consignment}
            </option>
          ))}
        </select>
      </label>
      {incident && <CorrectAccess key={chosen} incident={incident} />}
    </details>
  );
}

function Days({ incident: { from, to, lastedDays, lasts } }: { readonly incident: Incident }) {
  return (
    <>
      <When at={from} />
      {to !== null && (
        <>
          {' '}
          to <When at={to} />
        </>
      )}
      , {daysInWords(lastedDays)}
      {lasts && ', and it lasts'}
    </>
  );
}

function Evidence({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return <>none linked</>;
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link to={`/evidence/${id}`}>item {index + 1}</Link>
    </span>
  ));
}
