import { Link, useSearchParams } from 'react-router';
import { useCountryName, useInstrumentName } from '../../data/catalogue.ts';
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
import { dollars } from '../../words/dollars.ts';
import { sentence } from '../../words/plain.ts';
import { TransferFilters } from './transfer-filters.tsx';
import { readTransferFilter } from './read-transfer-filter.ts';

type Transfer = Schema<'ListedTransfer'>;
const idOf = ({ id }: Transfer): string => id;

const COLUMNS: readonly Column<Transfer>[] = [
  {
    id: 'title',
    title: 'Transfer',
    show: ({ id, title }) => (
      <Link to={`/transfers/${id}`}>
        <Name>{title}</Name>
      </Link>
    ),
  },
  { id: 'recipient', title: 'Recipient', show: (one) => <Recipient of={one} /> },
  {
    id: 'instrument',
    title: 'Kind of assistance',
    show: ({ instrumentId }) => <Instrument id={instrumentId} />,
  },
  { id: 'total', title: 'Total', numeric: true, show: ({ totalUsd }) => dollars(totalUsd) },
  { id: 'state', title: 'Last reported', show: (one) => <Moved of={one} /> },
  {
    id: 'answer',
    title: 'May it go?',
    show: ({ id }) => <Link to={`/answers?transfer=${id}`}>Ask</Link>,
  },
  { id: 'opened', title: 'Opened', optional: true, show: ({ openedAt }) => <When at={openedAt} /> },
];

/** What is to go to whom under which instrument; the filters are in the address. */
export function Transfers() {
  const [search] = useSearchParams();
  const { permissions } = useSignedIn();
  const filter = readTransferFilter(search);
  const list = useReadOn({
    id: 'transfers',
    key: ['transfers', filter],
    read: async (page) => {
      const params = { query: { ...filter, ...page } };
      const { transfers, next } = await ask(client.GET('/api/transfers', { params }));
      return { rows: transfers, next };
    },
    keyOf: idOf,
  });
  return (
    <>
      <PageHeading>Transfers</PageHeading>
      <p>
        What is to go to whom, under which kind of assistance, and what has moved. See also the{' '}
        <Link to="/phase-outs">phase-outs of direct financial support</Link>.
      </p>
      {permissions.includes('transfer.record') && (
        <p>
          <Link className="usa-button" to="/transfers/new">
            Record a transfer
          </Link>
        </p>
      )}
      <TransferFilters key={search.toString()} />
      <Asked query={list} what="transfers">
        {({ rows }) => (
          <DataTable
            id="transfers"
            caption="Transfers of your countries, oldest first"
            columns={COLUMNS}
            rows={rows}
            keyOf={idOf}
            list={list}
            empty={
              <p>
                No transfer of your countries fits this choice. <Link to="/transfers">Show all of them</Link>.
              </p>
            }
          />
        )}
      </Asked>
    </>
  );
}

function Recipient({ of: { country, unitId, unitName } }: { readonly of: Transfer }) {
  const countryName = useCountryName();
  if (unitId === null) return <>{countryName(country)}</>;
  return (
    <>
      <Link to={`/units/${unitId}`}>
        <Name>{unitName}</Name>
      </Link>
      , {countryName(country)}
    </>
  );
}

function Instrument({ id }: { readonly id: string }) {
  return <>{useInstrumentName()(id)}</>;
}

function Moved({ of: { state, stateSince } }: { readonly of: Transfer }) {
  return (
    <>
      {sentence(state)}
      {stateSince !== null && (
        <>
          {state === 'planned' ? ' for ' : ', '}
          <When at={stateSince} />
        </>
      )}
    </>
  );
}
