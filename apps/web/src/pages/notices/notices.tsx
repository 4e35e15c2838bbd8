import { Link, useSearchParams } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import { pageById } from '../../data/list-pages.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { ConsequenceLinks } from './consequence-links.tsx';
import { NoticeQueues } from './notice-queues.tsx';
import type { Round } from './read-notices.ts';
import { readQueue, roundsOf, statusOf } from './read-notices.ts';
import { Timing } from './timing.tsx';

const MOST = 200;
/** A round that the end of a page cuts in two is two. */
const keyOf = ({ key, first }: Round): string => `${key} ${first.id}`;

const COLUMNS: readonly Column<Round>[] = [
  { id: 'duty', title: 'Duty', show: (round) => <Duty round={round} /> },
  { id: 'about', title: 'About', show: ({ first }) => <Name>{first.about}</Name> },
  { id: 'country', title: 'Country', show: ({ first }) => <Country code={first.country} /> },
  { id: 'recipients', title: 'To whom', show: (round) => <Recipients round={round} /> },
  {
    id: 'timing',
    title: 'When',
    show: ({ first: { timing, status } }) => <Timing timing={timing} brief met={status !== 'open'} />,
  },
  { id: 'since', title: 'Since', optional: true, show: ({ first }) => <When at={first.dueFrom} /> },
];

/** Duties to tell somebody, the ones with a last day first; the queue is in the address. */
export function Notices() {
  const [search] = useSearchParams();
  const queue = readQueue(search.get('queue'));
  const list = useReadOn({
    id: 'notices',
    key: ['notices', queue],
    read: async (page) => {
      const params = { query: { status: statusOf(queue), ...page } };
      const { notices } = await ask(client.GET('/api/notices', { params }));
      return { ...pageById(notices, page), rows: roundsOf(notices, queue) };
    },
    keyOf,
    sizes: [MOST, MOST],
  });
  return (
    <>
      <PageHeading>Notices</PageHeading>
      <ConsequenceLinks />
      <NoticeQueues queue={queue} />
      <Asked query={list} what="notices">
        {({ rows }) => (
          <DataTable
            id="notices"
            caption="Duties to tell somebody, by the day on which they are due"
            columns={COLUMNS}
            rows={rows}
            keyOf={keyOf}
            list={list}
            empty={<p>Nothing waits here. A notice comes to life with the act that a law ties it to.</p>}
          />
        )}
      </Asked>
    </>
  );
}

function Duty({ round: { first, notices } }: { readonly round: Round }) {
  return (
    <>
      {notices.length === 1 ? <Link to={`/notices/${first.id}`}>{first.title}</Link> : first.title}{' '}
      <cite>{first.cite}</cite>
    </>
  );
}

function Recipients({ round: { notices } }: { readonly round: Round }) {
  return (
    <ul className="part-plain">
      {notices.map(({ id, recipientName }) => (
        <li key={id}>
          <Link to={`/notices/${id}`}>{recipientName}</Link>
        </li>
      ))}
    </ul>
  );
}

function Country({ code }: { readonly code: string | null }) {
  return <>{useCountryName()(code)}</>;
}
