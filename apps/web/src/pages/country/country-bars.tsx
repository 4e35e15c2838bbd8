import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCitation } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { counted, sentence } from '../../words/plain.ts';

type Bar = Schema<'ShownBar'>;

const MOST = 200;

/** The bars on units of the country with what ended them, and the newest edition of the list. */
export function CountryBars({ country }: { readonly country: string }) {
  const columns = useBarColumns();
  const query = useQuery({
    queryKey: ['country', country, 'bars'],
    queryFn: () => ask(client.GET('/api/bars', { params: { query: { country, limit: MOST } } })),
  });
  return (
    <>
      <Asked query={query} what="bars">
        {({ bars }) => (
          <DataTable
            id="country-bars"
            caption="Bars on units of this country"
            columns={columns}
            rows={bars}
            keyOf={({ id }) => id}
            empty={<p>No unit of this country is or was barred.</p>}
          />
        )}
      </Asked>
      <Editions country={country} />
    </>
  );
}

function useBarColumns(): readonly Column<Bar>[] {
  const citation = useCitation();
  return [
    {
      id: 'unit',
      title: 'Unit',
      show: ({ unitId, unitName }) => (
        <Link to={`/units/${unitId}`}>
          <Name>{unitName}</Name>
        </Link>
      ),
    },
    { id: 'law', title: 'Law', show: ({ authorityId }) => citation(authorityId) },
    { id: 'from', title: 'From', show: ({ effectiveFrom }) => <When at={effectiveFrom} /> },
    { id: 'stands', title: 'Stands', show: ({ endings }) => <Endings endings={endings} /> },
    {
      id: 'case',
      title: 'Case',
      show: ({ caseId, proceedingId }) => (
        <Link to={`/cases/${caseId}?proceeding=${proceedingId}`}>Open it</Link>
      ),
    },
  ];
}

function Endings({ endings }: Pick<Bar, 'endings'>) {
  if (endings.length === 0) return <>In force</>;
  return (
    <ul className="part-plain">
      {endings.map(({ determinationId, ground, effectiveFrom, effectiveUntil, scope }) => (
        <li key={determinationId}>
          {sentence(ground)} from <When at={effectiveFrom} />
          {effectiveUntil !== null && (
            <>
              {' '}
              until <When at={effectiveUntil} />
            </>
          )}
          {scope !== null && `, only: ${scope}`}
        </li>
      ))}
    </ul>
  );
}

function Editions({ country }: { readonly country: string }) {
  const { permissions } = useSignedIn();
  const query = useQuery({
    queryKey: ['country', country, 'editions'],
    queryFn: () => ask(client.GET('/api/editions', { params: { query: { country, limit: 1 } } })),
    enabled: permissions.includes('edition.read'),
  });
  const newest = query.data?.editions[0];
  if (!newest) return <p>No edition of the list has been issued for this country.</p>;
  return (
    <p>
      The newest edition of the list is <Link to={`/editions/${newest.id}`}>number {newest.number}</Link>,
      issued <When at={newest.issuedOn} />, with {counted(newest.entryCount, 'unit')};{' '}
      {newest.deliveries.length === 0
        ? 'no delivery is on record'
        : `${counted(newest.deliveries.length, 'delivery', 'deliveries')} on record`}
      . <Link to={`/editions?country=${country}`}>Every edition</Link>
    </p>
  );
}
