import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { AnswerOf } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import { QueueLinks } from './queue-links.tsx';

type Request = AnswerOf<'/api/requests', 'get'>['requests'][number];

const STATES = [
  'submitted',
  'accepted',
  'submittedToCourtesy',
  'submittedToLeahy',
  'resultsReturned',
] as const;
type State = (typeof STATES)[number];

const COLUMNS: readonly Column<Request>[] = [
  { id: 'title', title: 'Request', show: ({ title }) => <Name>{title}</Name> },
  { id: 'state', title: 'Where it stands', show: ({ state }) => sentence(state) },
  { id: 'country', title: 'Country', show: ({ country }) => country },
  { id: 'instrument', title: 'Kind of assistance', show: ({ instrumentId }) => instrumentId },
  { id: 'needBy', title: 'Needed by', show: ({ needBy }) => <When at={needBy} /> },
  {
    id: 'submitted',
    title: 'Submitted',
    optional: true,
    show: ({ submittedAt }) => <When at={submittedAt} />,
  },
  { id: 'programme', title: 'Programme', optional: true, show: ({ programme }) => <Name>{programme}</Name> },
];

/** Vetting requests, by where they stand; the choice is in the address. */
export function RequestQueue() {
  const [search] = useSearchParams();
  const state = STATES.find((one) => one === search.get('requests'));
  const query = useQuery({
    queryKey: ['requests', { state }],
    queryFn: () =>
      ask(client.GET('/api/requests', { params: { query: { ...(state && { state }), limit: 200 } } })),
  });
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">Requests</h2>
      <QueueLinks parameter="requests" label="Requests by state" choices={linksOf(STATES)} chosen={state} />
      <Asked query={query} what="requests">
        {({ requests }) => (
          <DataTable
            id="work-requests"
            caption="Vetting requests of your posts and countries"
            columns={COLUMNS}
            rows={requests}
            keyOf={({ id }) => id}
            empty={<p>No request stands there. A post vetter submits them.</p>}
          />
        )}
      </Asked>
    </section>
  );
}

const linksOf = (states: readonly State[]) => states.map((state) => [state, sentence(state)] as const);
