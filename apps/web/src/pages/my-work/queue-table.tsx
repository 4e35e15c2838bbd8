import { useState } from 'react';
import type { WorkFilter } from '../../data/work.ts';
import { keyOfWork, QUEUE_TITLES, useQueue } from '../../data/work.ts';
import type { Work } from '../../data/work-address.ts';
import { useSignedIn } from '../../data/session.ts';
import { Asked } from '../../parts/asked.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { FreshNotice } from '../../parts/fresh-notice.tsx';
import { BulkMoves } from './bulk-moves.tsx';
import { About, WORK_COLUMNS } from './work-columns.tsx';

/** One queue. Requests can be chosen and moved together; every other step is done where it stands. */
export function QueueTable({ filter }: { readonly filter: WorkFilter }) {
  const list = useQueue(filter);
  const moves = useSignedIn().permissions.includes('request.progress');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const pick = (id: string, on: boolean) =>
    setPicked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  const chosen = list.data?.rows.filter(({ kind, id }) => kind === 'request' && picked.has(id)) ?? [];
  const name = (item: Work) => (
    <span className="work-about">
      {item.kind === 'request' && moves && (
        <input
          type="checkbox"
          className="work-pick"
          aria-label={`Choose ${item.about}`}
          checked={picked.has(item.id)}
          onChange={(event) => pick(item.id, event.target.checked)}
        />
      )}
      <span>
        <About item={item} />
      </span>
    </span>
  );
  return (
    <section aria-labelledby="queue">
      <h2 id="queue">{QUEUE_TITLES[filter.queue]}</h2>
      <Asked query={list} what="the queue">
        {({ rows, first: { words, empty } }) => (
          <>
            <p className="work-words">{words}</p>
            <FreshNotice topics={['case:*', 'request:*']} keys={[['work']]} />
            <BulkMoves items={chosen} clear={() => setPicked(new Set())} />
            <DataTable
              id="work"
              caption={filter.queue === 'risk' ? 'What ends first stands first' : 'Longest waiting first'}
              columns={[{ id: 'about', title: 'About', show: name }, ...WORK_COLUMNS]}
              rows={rows}
              keyOf={keyOfWork}
              list={list}
              empty={<p>{isNarrowed(filter) ? NARROWED : empty}</p>}
            />
          </>
        )}
      </Asked>
    </section>
  );
}

const NARROWED = 'Nothing in this queue is like that. Show the whole queue, or look for less.';

const isNarrowed = ({ queue: _queue, ...rest }: WorkFilter): boolean => Object.keys(rest).length > 0;
