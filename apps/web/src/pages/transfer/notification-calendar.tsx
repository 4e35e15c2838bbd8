import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { When } from '../../parts/when.tsx';
import { daysInWords } from '../../words/dates.ts';
import { sentence } from '../../words/plain.ts';
import { PeriodChart } from './period-chart.tsx';

type Clock = Schema<'ListedClock'>;
type Notice = Schema<'NoticeHead'>;

const STATUS = { running: 'Runs', over: 'Over', late: 'Late', unknown: 'Not known' } as const;

const PERIODS: readonly Column<Clock>[] = [
  {
    id: 'words',
    title: 'Period',
    show: ({ words, cite }) => (
      <>
        {words} <cite>{cite}</cite>
      </>
    ),
  },
  { id: 'since', title: 'Since', show: ({ since, startedBy }) => <Began since={since} by={startedBy} /> },
  { id: 'due', title: 'Last day', show: ({ due }) => (due === null ? 'No day yet' : <When at={due} />) },
  {
    id: 'status',
    title: 'Stands',
    show: ({ status, daysLeft }) =>
      `${STATUS[status]}${daysLeft !== null && daysLeft >= 0 ? `, ${daysInWords(daysLeft)} left` : ''}`,
  },
  { id: 'label', title: 'By', show: ({ label }) => (label === 'law' ? 'The law' : 'Policy') },
  {
    id: 'count',
    title: 'How it is counted',
    optional: true,
    show: ({ computed }) => computed?.words ?? 'Not counted',
  },
];

const NOTICES: readonly Column<Notice>[] = [
  {
    id: 'title',
    title: 'Notice',
    show: ({ id, title, cite }) => (
      <>
        <Link to={`/notices/${id}`}>{title}</Link> <cite>{cite}</cite>
      </>
    ),
  },
  { id: 'to', title: 'To', show: ({ recipientName }) => recipientName },
  {
    id: 'stands',
    title: 'Stands',
    show: ({ status, delivery }) =>
      delivery === null ? (
        sentence(status)
      ) : (
        <>
          Received <When at={delivery.deliveredOn} />
        </>
      ),
  },
];

/** Which periods run before whom, drawn and as a table, and which notices began them or are still owed. */
export function NotificationCalendar({ caseId }: { readonly caseId: string }) {
  const query = useQuery({ queryKey: ['transfer-calendar', caseId], queryFn: () => readCalendar(caseId) });
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">Notification calendar</h2>
      <Asked query={query} what="the calendar">
        {({ clocks, notices }) => (
          <>
            {clocks.length > 0 && <PeriodChart clocks={clocks} />}
            <DataTable
              id="transfer-periods"
              caption="Periods and last days"
              columns={PERIODS}
              rows={clocks}
              keyOf={({ id }) => id}
              empty={
                <p>No period runs. One begins when a committee receives what the law asks to be sent.</p>
              }
            />
            <DataTable
              id="transfer-notices"
              caption="Notices of its case, and whom they reached"
              columns={NOTICES}
              rows={notices}
              keyOf={({ id }) => id}
              empty={<p>No duty to tell anybody has come to life in its case.</p>}
            />
          </>
        )}
      </Asked>
    </section>
  );
}

async function readCalendar(caseId: string) {
  const limit = 200;
  const [{ clocks }, { case: file }] = await Promise.all([
    ask(client.GET('/api/clocks', { params: { query: { caseId, limit } } })),
    ask(client.GET('/api/cases/{id}', { params: { path: { id: caseId } } })),
  ]);
  const notices = await Promise.all(
    file.proceedings.map(
      async ({ id }) =>
        (await ask(client.GET('/api/notices', { params: { query: { proceedingId: id, limit } } }))).notices,
    ),
  );
  return { clocks, notices: notices.flat() };
}

function Began({ since, by }: { readonly since: string; readonly by: string }) {
  return (
    <>
      <When at={since} /> ({by})
    </>
  );
}
