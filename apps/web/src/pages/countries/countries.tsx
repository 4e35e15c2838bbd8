import { Link } from 'react-router';
import { useCountries } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Field } from '../../parts/field.tsx';
import { useAskedAddress } from '../../parts/use-asked-address.ts';
import { findCountries } from './find-countries.ts';

type Country = Schema<'Country'>;

const STATUS = {
  current: 'Current',
  former: 'Former',
  'user-assigned': 'Not of ISO 3166 (invented or provisional)',
};
const SHOWN_ALIASES = 4;

const COLUMNS: readonly Column<Country>[] = [
  { id: 'name', title: 'Country', show: ({ iso, name }) => <Link to={`/countries/${iso}`}>{name}</Link> },
  { id: 'code', title: 'Code', show: ({ iso, alpha3 }) => `${iso}, ${alpha3}` },
  {
    id: 'aliases',
    title: 'Also written',
    show: ({ aliases }) =>
      aliases.slice(0, SHOWN_ALIASES).map((alias, index) => (
        <span key={alias}>
          {index > 0 && '; '}
          <bdi>{alias}</bdi>
        </span>
      )),
  },
  { id: 'status', title: 'Status', optional: true, show: ({ status }) => STATUS[status] },
];

/** The countries of one's portfolio, found by any name that reports use. */
export function Countries() {
  const { actor } = useSignedIn();
  const [search, setSearch] = useAskedAddress();
  const words = search.get('name') ?? '';
  const query = useCountries();
  const write = (text: string) =>
    setSearch(text === '' ? {} : { name: text }, { replace: true, state: { keepFocus: true } });
  return (
    <>
      <PageHeading>Countries</PageHeading>
      <div className="part-filters" role="search" aria-label="Countries">
        <Field label="Name or code" help="In any language that reports use; accents do not count." required>
          {(ties) => (
            <input
              className="usa-input"
              type="search"
              dir="auto"
              {...ties}
              value={words}
              onChange={(event) => write(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Asked query={query} what="countries">
        {(countries) => (
          <DataTable
            id="countries"
            caption={actor.portfolio === 'all' ? 'Every country' : 'The countries of your portfolio'}
            columns={COLUMNS}
            rows={findCountries(countries, actor.portfolio, words)}
            keyOf={({ iso }) => iso}
            empty={
              <p>
                No country of your portfolio is written like this. Try its code, or a shorter part of its
                name.
              </p>
            }
          />
        )}
      </Asked>
    </>
  );
}
