import { Link } from 'react-router';
import type { Queue } from './read-notices.ts';
import { QUEUES } from './read-notices.ts';

const WORDS: Readonly<Record<Queue, string>> = {
  open: 'Open',
  due: 'Due by a day',
  gate: 'The next step waits',
  delivered: 'Delivered',
  superseded: 'Replaced by a newer one',
  withdrawn: 'Withdrawn',
};

/** The queues as links, so that each can be shared. */
export function NoticeQueues({ queue }: { readonly queue: Queue }) {
  return (
    <nav aria-label="Notices by where they stand" className="part-choices">
      <ul>
        {QUEUES.map((one) => (
          <li key={one}>
            <Link
              to={{ search: one === 'open' ? '' : `queue=${one}` }}
              state={{ keepFocus: true }}
              aria-current={one === queue ? 'true' : undefined}
            >
              {WORDS[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
