import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import type { QueueId } from '../../data/work.ts';
import { QUEUE_TITLES } from '../../data/work.ts';

interface QueueCardsProps {
  readonly queues: readonly Schema<'QueueCount'>[];
  readonly chosen: QueueId;
}

/** Each queue with how much stands in it; counted up to a thousand, because more would help nobody. */
export function QueueCards({ queues, chosen }: QueueCardsProps) {
  return (
    <nav aria-label="Queues" className="work-queues">
      <ul>
        {queues.map(({ queue, count, more }) => (
          <li key={queue}>
            <Link
              to={`?queue=${queue}`}
              state={{ keepFocus: true }}
              aria-current={queue === chosen ? 'true' : undefined}
              className={count === 0 ? 'work-none' : undefined}
            >
              <strong>
                {count.toLocaleString('en-US')}
                {more && '+'}
              </strong>{' '}
              <span>{QUEUE_TITLES[queue]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
