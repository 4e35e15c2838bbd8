import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCitation, useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';

type Barred = Schema<'BarredUnit'>;

const PUBLICATION: Readonly<Record<Schema<'PublicationStanding'>, string>> = {
  published: 'Published',
  withheld: 'Withheld, and reported',
  'withheld-unreported': 'Withheld, not yet reported',
  undecided: 'Not decided',
  'not-asked': 'Not asked by this law',
};

const COLUMNS: readonly Column<Barred>[] = [
  {
    id: 'unit',
    title: 'Unit',
    show: ({ unitId, unitName }) => (
      <Link to={`/units/${unitId}`}>
        <Name>{unitName}</Name>
      </Link>
    ),
  },
  { id: 'place', title: 'Country and law', show: (one) => <Place one={one} /> },
  { id: 'since', title: 'Since', show: ({ barredSince }) => <When at={barredSince} /> },
  {
    id: 'standing',
    title: 'Stands',
    show: ({ standing }) => (standing === 'barred' ? 'Barred' : 'Excepted'),
  },
  { id: 'identity', title: 'Its identity', show: (one) => <Identity one={one} /> },
  {
    id: 'bar',
    title: 'Bar',
    show: ({ unitId }) => <Link to={`/bars?unitId=${unitId}`}>Open the bar</Link>,
  },
];

/** The units on the list today, each with what is still owed about making its identity public. */
export function BarredUnits({ country }: { readonly country: string | undefined }) {
  const query = useQuery({
    queryKey: ['barred-units', country],
    queryFn: async () =>
      (
        await ask(
          client.GET('/api/barred-units', { params: { query: country === undefined ? {} : { country } } }),
        )
      ).units,
  });
  return (
    <section aria-labelledby="listed">
      <h2 id="listed">On the list today</h2>
      <Asked query={query} what="the list">
        {(units) => (
          <DataTable
            id="barred-units"
            caption="Units that a law bars, or an exit holds back until restoration"
            columns={COLUMNS}
            rows={units}
            keyOf={({ barId }) => barId}
            empty={<p>No unit is on the list here today.</p>}
          />
        )}
      </Asked>
    </section>
  );
}

function Place({ one: { country, authorityId } }: { readonly one: Barred }) {
  const [countryName, citation] = [useCountryName(), useCitation()];
  return (
    <>
      {countryName(country)}, <cite>{citation(authorityId)}</cite>
    </>
  );
}

function Identity({ one: { publication, justification, openDuty } }: { readonly one: Barred }) {
  return (
    <>
      {PUBLICATION[publication]}
      {justification !== null && (
        <>
          : <Name>{justification}</Name>
        </>
      )}
      {openDuty !== null && (
        <p className="part-note">
          <strong>Still owed</strong>: {openDuty.words} <cite>{openDuty.cite}</cite>
        </p>
      )}
    </>
  );
}
