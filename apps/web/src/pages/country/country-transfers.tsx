import { Link } from 'react-router';
import { useInstrumentName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { sentence } from '../../words/plain.ts';

/** A transfer, with as much of the answer about the country as is shown here. */
type Transfer = Omit<Schema<'CountryTransfer'>, 'ofTheWhole'> & {
  readonly ofTheWhole: {
    readonly verdict: Schema<'Verdict'>;
    readonly reasons: readonly Pick<Schema<'Reason'>, 'verdict' | 'words' | 'cite'>[];
  };
};

const idOf = ({ id }: Transfer): string => id;

/** What is to go to the country or to a unit of it, and whether the laws about the country let it. */
export function CountryTransfers({ country }: { readonly country: string }) {
  const columns = useTransferColumns();
  const list = useReadOn({
    id: 'country-transfers',
    key: ['country', country, 'transfers'],
    read: async (page) => {
      const params = { path: { code: country }, query: page };
      const { transfers, next } = await ask(client.GET('/api/countries/{code}/transfers', { params }));
      return { rows: transfers, next };
    },
    keyOf: idOf,
    sizes: [50, 50],
  });
  return (
    <Asked query={list} what="transfers">
      {({ rows }) => (
        <DataTable
          id="country-transfers"
          caption="Transfers, and what the laws about the country as a whole say of each"
          columns={columns}
          rows={rows}
          keyOf={idOf}
          list={list}
          empty={<p>Nothing is planned for this country or under way to it.</p>}
        />
      )}
    </Asked>
  );
}

function useTransferColumns(): readonly Column<Transfer>[] {
  const nameOf = useInstrumentName();
  return [
    {
      id: 'title',
      title: 'Transfer',
      show: ({ id, title }) => (
        <Link to={`/transfers/${id}`}>
          <Name>{title}</Name>
        </Link>
      ),
    },
    { id: 'instrument', title: 'Under', show: ({ instrumentId }) => nameOf(instrumentId) },
    { id: 'state', title: 'State', show: ({ state }) => sentence(state) },
    {
      id: 'usd',
      title: 'US dollars',
      numeric: true,
      show: ({ totalUsd }) => totalUsd?.toLocaleString('en-US') ?? 'not known',
    },
    { id: 'whole', title: 'The country as a whole', show: ({ ofTheWhole }) => <Whole of={ofTheWhole} /> },
  ];
}

function Whole({ of: { verdict, reasons } }: { readonly of: Transfer['ofTheWhole'] }) {
  const deciding = reasons.filter((reason) => reason.verdict === verdict && verdict !== 'eligible');
  return (
    <>
      <Verdict of={verdict} />
      {deciding.map(({ words, cite }) => (
        <div key={words} className="country-quiet">
          {words} {cite !== null && <cite>{cite}</cite>}
        </div>
      ))}
    </>
  );
}
