import { Link } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { pageById } from '../../data/list-pages.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { CountrySelect } from '../../parts/country-select.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { useAskedAddress } from '../../parts/use-asked-address.ts';

type Head = Schema<'PhaseOutHead'>;
const idOf = ({ id }: Head): string => id;

const COLUMNS: readonly Column<Head>[] = [
  {
    id: 'title',
    title: 'Phase-out',
    show: ({ id, title }) => (
      <Link to={`/phase-outs/${id}`}>
        <Name>{title}</Name>
      </Link>
    ),
  },
  { id: 'country', title: 'Country', show: ({ country }) => <Country code={country} /> },
  { id: 'opened', title: 'Opened', show: ({ openedAt }) => <When at={openedAt} /> },
  { id: 'entries', title: 'Entries on record', numeric: true, show: ({ revision }) => revision },
];

/** Phase-outs of direct financial support, of the reader's countries. */
export function PhaseOuts() {
  const [search, setSearch] = useAskedAddress();
  const { permissions } = useSignedIn();
  const country = search.get('country');
  const asked = { ...(country && { country }) };
  const list = useReadOn({
    id: 'phase-outs',
    key: ['phase-outs', asked],
    read: async (page) => {
      const params = { query: { ...asked, ...page } };
      return pageById((await ask(client.GET('/api/phase-outs', { params }))).phaseOuts, page);
    },
    keyOf: idOf,
  });
  return (
    <>
      <PageHeading>Phase-outs</PageHeading>
      <p>
        Direct financial support that comes down by plan: what was planned for each year, what became of it,
        and the sales in its place.
      </p>
      {permissions.includes('phase-out.record') && (
        <p>
          <Link className="usa-button" to="/phase-outs/new">
            Open a phase-out
          </Link>
        </p>
      )}
      <div className="part-filters" role="search" aria-label="Phase-outs">
        <CountrySelect
          value={country ?? ''}
          write={(code) => setSearch(code === '' ? {} : { country: code }, { state: { keepFocus: true } })}
        />
      </div>
      <Asked query={list} what="phase-outs">
        {({ rows }) => (
          <DataTable
            id="phase-outs"
            caption="Phase-outs, oldest first"
            columns={COLUMNS}
            rows={rows}
            keyOf={idOf}
            list={list}
            empty={<p>No phase-out is on record here.</p>}
          />
        )}
      </Asked>
    </>
  );
}

function Country({ code }: { readonly code: string }) {
  return <>{useCountryName()(code)}</>;
}
