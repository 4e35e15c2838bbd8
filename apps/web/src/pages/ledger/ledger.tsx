import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import { LedgerFilters } from './ledger-filters.tsx';
import { readEntry } from './read-entry.ts';

type Entry = Schema<'EntryView'>;

const COLUMNS: readonly Column<Entry>[] = [
  {
    id: 'act',
    title: 'What happened',
    show: (entry) => <Link to={`/ledger/${entry.id}`}>{sentence(readEntry(entry.text).act)}</Link>,
  },
  { id: 'at', title: 'When', show: ({ text }) => <When at={readEntry(text).at} /> },
  { id: 'chain', title: 'Chain', show: ({ chain }) => <span className="mono">{chain}</span> },
  { id: 'sequence', title: 'Place', numeric: true, show: ({ sequence }) => sequence },
  { id: 'leaf', title: 'Leaf', numeric: true, show: ({ leafIndex }) => leafIndex ?? 'not yet' },
  { id: 'hash', title: 'Hash', optional: true, show: ({ hash }) => <span className="mono">{hash}</span> },
];

/** The record: every act, in the order of time, to be searched by chain and by what happened. */
export function Ledger() {
  const [search] = useSearchParams();
  const asked = Object.fromEntries(
    ['chain', 'act', 'after'].flatMap((name) => {
      const value = search.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const query = useQuery({
    queryKey: ['ledger', asked],
    queryFn: () => ask(client.GET('/api/ledger/entries', { params: { query: asked } })),
  });
  return (
    <>
      <PageHeading>Ledger</PageHeading>
      <p>
        Everything that was done, and every reading of what is sealed. Nothing in it can be changed without
        being seen.
      </p>
      <LedgerFilters key={search.toString()} chain={asked['chain'] ?? ''} act={asked['act'] ?? ''} />
      <Asked query={query} what="entries">
        {({ entries, next }) => (
          <DataTable
            id="ledger"
            caption="Entries, oldest first"
            columns={COLUMNS}
            rows={entries}
            keyOf={({ id }) => id}
            next={next}
            empty={<p>No entry has this chain and this act. Both must be written whole.</p>}
          />
        )}
      </Asked>
    </>
  );
}
