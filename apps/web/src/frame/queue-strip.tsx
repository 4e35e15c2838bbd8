import { Link, useLocation } from 'react-router';
import { useSignedIn } from '../data/session.ts';
import { addressOfWork, cameFrom, forgetQueue, nextAfter, rememberQueue } from '../data/work-address.ts';
import { readPlace } from '../data/list-place.ts';
import { QUEUE_TITLES, readWorkFilter, useQueueAround } from '../data/work.ts';

/** On a page that was reached from a queue: the way to what comes next in it, and back to it. */
export function QueueStrip() {
  const { pathname } = useLocation();
  const { permissions } = useSignedIn();
  const from = cameFrom();
  const shows = from !== undefined && pathname !== '/' && permissions.includes('case.read');
  const filter = shows ? readWorkFilter(new URLSearchParams(from.search), 'waiting') : undefined;
  const { data } = useQueueAround(filter, readPlace(from?.place ?? '').from);
  if (!shows || filter === undefined) return null;
  const next = data && nextAfter(data.items, from.id);
  return (
    <nav aria-label="Queue" className="frame-queue">
      <span>
        From{' '}
        <Link to={`/?${from.search}${from.place}`} onClick={forgetQueue}>
          {QUEUE_TITLES[filter.queue]}
        </Link>
      </span>
      {next !== undefined && (
        <Link to={addressOfWork(next)} onClick={() => rememberQueue({ ...from, id: next.id })}>
          Next: <bdi>{next.about}</bdi>
        </Link>
      )}
      {data !== undefined && next === undefined && <span>Nothing else waits in it.</span>}
    </nav>
  );
}
