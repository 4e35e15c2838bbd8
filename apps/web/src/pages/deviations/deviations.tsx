import { Link } from 'react-router';
import { useCitation, useCountryName } from '../../data/catalogue.ts';
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
import { Field } from '../../parts/field.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { DaysLeft } from './days-left.tsx';
import { STATUSES, wordsOfStatus } from './status-words.ts';
import type { Status } from './status-words.ts';
import { useFilters } from './use-filters.ts';
import './deviations.css';

type Deviation = Schema<'ShownDeviation'>;

const idOf = ({ id }: Deviation): string => id;
const FILTERS = ['status', 'country'];

/** Every departure from the standard process: proposed, in force, expiring, past; the filters are in the address. */
export function Deviations() {
  const { permissions } = useSignedIn();
  const { asked, change } = useFilters(FILTERS);
  const status = asked['status'] as Status | undefined;
  const list = useDeviations({ ...asked, ...(status && { status }) });
  const columns = useDeviationColumns();
  const filtered = Object.keys(asked).length > 0;
  return (
    <>
      <PageHeading>Deviations</PageHeading>
      <p className="deviations-intro">
        A deviation is a recorded departure from the standard process, with an author, a second signature and
        a last day. The result of the standard process always stands beside it.
      </p>
      {permissions.includes('deviation.propose') && (
        <p>
          <Link className="usa-button" to="/deviations/new">
            Propose a deviation
          </Link>
        </p>
      )}
      <div className="part-filters" role="search" aria-label="Deviations">
        <Field label="Where it stands" required>
          {(ties) => (
            <select
              className="usa-select"
              {...ties}
              value={status ?? ''}
              onChange={(event) => change('status', event.target.value)}
            >
              <option value="">Anywhere</option>
              {STATUSES.map(([one, words]) => (
                <option key={one} value={one}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
        <CountrySelect value={asked['country'] ?? ''} write={(code) => change('country', code)} />
      </div>
      <Asked query={list} what="deviations">
        {({ rows }) => (
          <DataTable
            id="deviations"
            caption="Deviations, newest first"
            columns={columns}
            rows={rows}
            keyOf={idOf}
            list={list}
            empty={<p>{filtered ? NONE_THERE : NONE}</p>}
          />
        )}
      </Asked>
    </>
  );
}

const useDeviations = (filter: { readonly status?: Status }) =>
  useReadOn({
    id: 'deviations',
    key: ['deviations', filter],
    read: async (page) => {
      const params = { query: { ...filter, ...page } };
      return pageById((await ask(client.GET('/api/deviations', { params }))).deviations, page);
    },
    keyOf: idOf,
  });

const NONE_THERE = 'No deviation of your countries stands there. Choose “Anywhere” to see all of them.';
const NONE = 'There is no deviation. Every case of your countries is in the standard process.';

function useDeviationColumns(): readonly Column<Deviation>[] {
  const [countryName, citation] = [useCountryName(), useCitation()];
  return [
    {
      id: 'forum',
      title: 'Forum',
      show: ({ id, forumName }) => (
        <Link to={`/deviations/${id}`}>
          <Name>{forumName}</Name>
        </Link>
      ),
    },
    { id: 'countries', title: 'Countries', show: ({ scope }) => scope.countries.map(countryName).join(', ') },
    { id: 'laws', title: 'Laws', show: ({ scope }) => scope.authorityIds.map(citation).join(', ') },
    { id: 'status', title: 'Where it stands', show: ({ status }) => wordsOfStatus(status) },
    { id: 'last', title: 'Last day', show: ({ expiresOn }) => <When at={expiresOn} /> },
    { id: 'left', title: 'Days left', numeric: true, show: ({ daysLeft }) => <DaysLeft days={daysLeft} /> },
    {
      id: 'proposed',
      title: 'Proposed by',
      optional: true,
      show: ({ proposed }) => <Name>{proposed.name}</Name>,
    },
    {
      id: 'signed',
      title: 'Signed by',
      show: ({ signature }) => (signature ? <Name>{signature.name}</Name> : 'Nobody yet'),
    },
  ];
}
