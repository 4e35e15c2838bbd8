import { Link, useSearchParams } from 'react-router';
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
import { plain, sentence } from '../../words/plain.ts';
import { ChainPlace } from './chain-place.tsx';
import { entryQuery } from './entry-query.ts';
import { LedgerFilters } from './ledger-filters.tsx';
import { readEntry } from './read-entry.ts';

type Entry = Schema<'EntryView'>;
const idOf = ({ id }: Entry): string => id;

const COLUMNS: readonly Column<Entry>[] = [
  {
    id: 'act',
    title: 'What happened',
    show: (entry) => <Link to={`/ledger/${entry.id}`}>{sentence(readEntry(entry.text).act)}</Link>,
  },
  { id: 'about', title: 'To what', show: ({ chain, about }) => <ChainPlace chain={chain} about={about} /> },
  {
    id: 'who',
    title: 'Who',
    show: ({ text }) => {
      const { name, office } = readEntry(text).actor;
      return (
        <>
          <Name>{name}</Name> ({plain(office)})
        </>
      );
    },
  },
  { id: 'at', title: 'When', show: ({ text }) => <When at={readEntry(text).at} /> },
  { id: 'leaf', title: 'Leaf', numeric: true, show: ({ leafIndex }) => leafIndex ?? 'not yet' },
  {
    id: 'sequence',
    title: 'Place in its chain',
    numeric: true,
    optional: true,
    show: ({ sequence }) => sequence,
  },
  {
    id: 'chain',
    title: 'Chain',
    optional: true,
    show: ({ chain }) => <span className="mono">{chain}</span>,
  },
  { id: 'hash', title: 'Hash', optional: true, show: ({ hash }) => <span className="mono">{hash}</span> },
];

/** The record: every act, to be searched by words, act, person and time; and the ways to check it. */
export function Ledger() {
  const [search] = useSearchParams();
  const { permissions } = useSignedIn();
  const asked = entryQuery(search);
  const list = useReadOn({
    id: 'ledger',
    key: ['ledger', asked],
    read: async (page) => {
      const params = { query: { ...asked, ...page } };
      const { entries, next } = await ask(client.GET('/api/ledger/entries', { params }));
      return { rows: entries, next };
    },
    keyOf: idOf,
  });
  return (
    <>
      <PageHeading>Ledger</PageHeading>
      <p>
        Everything that was done, and every reading of what is sealed. Nothing in it can be changed without
        being seen.{' '}
        {permissions.includes('ledger.verify') && <Link to="/ledger/verification">Check all of it</Link>}
      </p>
      <LedgerFilters key={search.toString()} search={search} />
      {asked.chain !== undefined && <OneChain chain={asked.chain} />}
      <Asked query={list} what="entries">
        {({ rows }) => (
          <DataTable
            id="ledger"
            caption={`Entries, ${asked.order === 'oldest-first' ? 'oldest' : 'newest'} first`}
            columns={COLUMNS}
            rows={rows}
            keyOf={idOf}
            list={list}
            empty={
              <p>
                No entry is like this. What happened must be written whole; leave a field empty to see more.
              </p>
            }
          />
        )}
      </Asked>
    </>
  );
}

function OneChain({ chain }: { readonly chain: string }) {
  const [, id = ''] = chain.split(':');
  return (
    <p>
      Only entries of one chain: <span className="mono">{chain}</span>.{' '}
      {chain.startsWith('case:') && (
        <>
          <Link to={`/ledger/cases/${id}`}>The case as it was known on a day</Link> ·{' '}
        </>
      )}
      <Link to="/ledger">Every entry</Link>
    </p>
  );
}
