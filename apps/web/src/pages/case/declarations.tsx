import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import type { CaseSheet } from './case-data.ts';

type Row = CaseSheet['declarations'][number];

const COLUMNS: readonly Column<Row>[] = [
  { id: 'who', title: 'Who', show: ({ name }) => <Name>{name}</Name> },
  {
    id: 'declares',
    title: 'Declares',
    show: ({ declares }) => (declares === 'none' ? 'No conflict of interest' : 'A conflict of interest'),
  },
  { id: 'words', title: 'In their words', show: ({ words }) => <Name>{words}</Name> },
  { id: 'at', title: 'When', show: ({ at }) => <When at={at} /> },
];

/** What each person who opened the case declared of their own conflicts of interest. */
export function Declarations({ sheet }: { readonly sheet: CaseSheet }) {
  return (
    <section aria-labelledby="declarations">
      <h2 id="declarations">Declarations</h2>
      <DataTable
        id="case-declarations"
        caption="Who may open this case, by their own declaration"
        columns={COLUMNS}
        rows={sheet.declarations}
        keyOf={({ id }) => id}
        empty={<p>Nobody has declared anything yet. Everyone but an inspector declares before reading on.</p>}
      />
    </section>
  );
}
