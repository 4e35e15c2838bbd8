import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCitation, useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
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

const PAGE = 50;
const FILTERS = ['status', 'country'];

/** Every departure from the standard process: proposed, in force, expiring, past; the filters are in the address. */
export function Deviations() {
  const { permissions } = useSignedIn();
  const { asked, change, after } = useFilters(FILTERS);
  const status = asked['status'] as Status | undefined;
  const filter = { ...asked, ...(status && { status }), limit: PAGE, ...(after !== undefined && { after }) };
  const query = useQuery({
    queryKey: ['deviations', filter],
    queryFn: () => ask(client.GET('/api/deviations', { params: { query: filter } })),
  });
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
      <Asked query={query} what="deviations">
        {({ deviations }) => <List deviations={deviations} filtered={Object.keys(asked).length > 0} />}
      </Asked>
    </>
  );
}

function List({
  deviations,
  filtered,
}: {
  readonly deviations: readonly Deviation[];
  readonly filtered: boolean;
}) {
  const columns = useDeviationColumns();
  const next = deviations.length === PAGE ? (deviations.at(-1)?.id ?? null) : null;
  return (
    <DataTable
      id="deviations"
      caption="Deviations, newest first"
      columns={columns}
      rows={deviations}
      keyOf={({ id }) => id}
      next={next}
      empty={
        <p>
          {filtered
            ? 'No deviation of your countries stands there. Choose “Anywhere” to see all of them.'
            : 'There is no deviation. Every case of your countries is in the standard process.'}
        </p>
      }
    />
  );
}

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
