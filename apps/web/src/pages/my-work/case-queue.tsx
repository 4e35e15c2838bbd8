import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { daysInWords } from '../../words/dates.ts';
import { citationOf, sentence } from '../../words/plain.ts';
import { QueueLinks } from './queue-links.tsx';

type Case = Schema<'QueuedCase'>;

const LONG = [7, 14, 30].map((days) => [String(days), `${daysInWords(days)} or more in a step`] as const);
const WORDS_OF_DOOR = {
  open: null,
  undeclared: 'Declare first whether you have a conflict of interest.',
  conflict: 'Closed to you: you declared a conflict of interest.',
} as const;

const COLUMNS: readonly Column<Case>[] = [
  { id: 'about', title: 'About', show: ({ about, title }) => <Name>{about ?? title}</Name> },
  { id: 'country', title: 'Country', show: ({ country }) => country },
  { id: 'stands', title: 'Where it stands', show: (one) => <Standing one={one} /> },
  {
    id: 'days',
    title: 'Days in this step',
    numeric: true,
    show: ({ proceedings }) => Math.max(0, ...proceedings.map(({ daysInState }) => daysInState)),
  },
  { id: 'subject', title: 'Subject', optional: true, show: ({ subject }) => sentence(subject) },
  { id: 'opened', title: 'Opened', optional: true, show: ({ openedAt }) => <When at={openedAt} /> },
];

/** The cases of the portfolio, by how long they have stood in a step; the choice and the page are in the address. */
export function CaseQueue() {
  const [search] = useSearchParams();
  const [days, after] = [search.get('days') ?? undefined, search.get('after') ?? undefined];
  const asked = {
    only: 'open' as const,
    ...(days !== undefined && { daysInState: Number(days) }),
    ...(after !== undefined && { after }),
  };
  const query = useQuery({
    queryKey: ['cases', asked],
    queryFn: () => ask(client.GET('/api/cases', { params: { query: asked } })),
  });
  return (
    <section aria-labelledby="cases">
      <h2 id="cases">Cases</h2>
      <QueueLinks parameter="days" label="Cases by time in their step" choices={LONG} chosen={days} />
      <Asked query={query} what="cases">
        {({ cases, next }) => (
          <DataTable
            id="work-cases"
            caption="Open cases of your countries, oldest first"
            columns={COLUMNS}
            rows={cases}
            keyOf={({ id }) => id}
            next={next}
            empty={<p>No open case of your countries has stood that long in a step.</p>}
          />
        )}
      </Asked>
    </section>
  );
}

function Standing({ one: { door, proceedings } }: { readonly one: Case }) {
  const closed = WORDS_OF_DOOR[door];
  return (
    <>
      {closed && <p className="part-note">{closed}</p>}
      <ul className="part-plain">
        {proceedings.map(({ id, authorityId, state, daysInState }) => (
          <li key={id}>
            {citationOf(authorityId)}: {sentence(state)}, {daysInWords(daysInState)}
          </li>
        ))}
      </ul>
    </>
  );
}
