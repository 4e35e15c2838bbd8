import { Link, useLocation } from 'react-router';
import { useSignedIn } from '../data/session.ts';
import { addressOfWork, cameFrom, forgetQueue, nextAfter, rememberQueue } from '../data/work-address.ts';
import { QUEUE_TITLES, readWorkFilter, useQueueAround } from '../data/work.ts';

/** The queue that this page was reached from; undefined where it was not. */
function useCameFrom() {
  const { pathname } = useLocation();
  const { permissions } = useSignedIn();
  const from = cameFrom();
  if (from === undefined || pathname === '/' || !permissions.includes('case.read')) return undefined;
  return { from, filter: readWorkFilter(new URLSearchParams(from.search), 'waiting') };
}

/** On a page that was reached from a queue: the way to what comes next in it, and back to it. */
export function QueueStrip() {
  const came = useCameFrom();
  const { data } = useQueueAround(came?.filter, came?.from);
  if (came === undefined) return null;
  const { from, filter } = came;
  const next = data && nextAfter(data, from.id);
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
