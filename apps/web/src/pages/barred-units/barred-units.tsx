import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { AnswerOf } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Field } from '../../parts/field.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { useAskedAddress } from '../../parts/use-asked-address.ts';
import './barred-units.css';
import { Editions } from './editions.tsx';
import { useCountryNames } from './use-country-names.ts';

type Unit = AnswerOf<'/api/public/barred-units', 'get'>['units'][number];

const columnsOf = (countryName: (code: string) => string): readonly Column<Unit>[] => [
  { id: 'unit', title: 'Unit', show: ({ unitName }) => <Name>{unitName}</Name> },
  { id: 'country', title: 'Country', show: ({ country }) => countryName(country) },
  { id: 'law', title: 'Law', show: ({ law }) => law },
  { id: 'since', title: 'Barred since', show: ({ barredSince }) => <When at={barredSince} /> },
];

/** The units that may not be assisted, as far as their identity is public, for anyone to read, search and print. */
export function BarredUnits() {
  const countryName = useCountryNames();
  const [search, setSearch] = useAskedAddress();
  const sought = search.get('q') ?? '';
  const query = useQuery({
    queryKey: ['public-barred-units'],
    queryFn: () => ask(client.GET('/api/public/barred-units')),
  });
  return (
    <>
      <PageHeading>Units barred from assistance</PageHeading>
      <p className="part-narrow">
        The law asks that the identity of a unit barred from assistance be made public, to the greatest extent
        practicable (22 U.S.C. 2378d(d)(7)). Not every barred unit is here: for some the identity is withheld,
        and for some it is not decided yet. That a unit is not on this list does not mean that it may be
        assisted.
      </p>
      <div role="search" className="barred-search">
        <Field label="Search by unit or country" required>
          {(ties) => (
            <input
              className="usa-input"
              dir="auto"
              {...ties}
              value={sought}
              onChange={(event) =>
                setSearch(event.target.value === '' ? {} : { q: event.target.value }, {
                  replace: true,
                  state: { keepFocus: true },
                })
              }
            />
          )}
        </Field>
      </div>
      <Asked query={query} what="the list">
        {({ units }) => (
          <DataTable
            id="public-barred-units"
            caption="Barred units whose identity is public"
            columns={columnsOf(countryName)}
            rows={units.filter(({ unitName, country }) =>
              has(`${unitName} ${country} ${countryName(country)}`, sought),
            )}
            keyOf={({ unitName, country, law }) => `${country} ${unitName} ${law}`}
            empty={
              <p>
                {sought === ''
                  ? 'No unit stands on the list today.'
                  : `Nothing on the list has “${sought}” in its name or country.`}
              </p>
            }
          />
        )}
      </Asked>
      <Editions />
    </>
  );
}

const has = (text: string, sought: string): boolean =>
  text.toLowerCase().includes(sought.trim().toLowerCase());
