import type { Transaction } from '../kernel/unit-of-work.ts';
import type { RequestClock } from '../requests/request-clocks.ts';
import { requestClocks } from '../requests/request-clocks.ts';
import type { VettingRequest } from '../requests/request.ts';
import { hasEnded } from '../requests/request.ts';
import type { NewClock } from './clock-store.ts';
import { keepRunning } from './keep-running.ts';

/** Keeps which time limits of a request run, after an act on it or on the settings of its post. They are policy of the post. */
export async function keepRequestClocks(
  transaction: Pick<Transaction, 'posts' | 'requests' | 'clocks'>,
  request: VettingRequest,
): Promise<void> {
  const post = await transaction.posts.byId(request.postId);
  if (post === undefined) throw new Error(`The post ${request.postId} of a request is there.`);
  const transitions = await transaction.requests.transitions(request.id);
  const today = transaction.clocks.at.slice(0, 10);
  const running = requestClocks(request, post, transitions, today).filter(isOpen);
  const wanted = hasEnded(request) ? [] : running.flatMap((clock) => newClock(clock, request));
  await keepRunning(transaction, request.id, wanted);
}

const isOpen = ({ standing }: RequestClock): boolean => standing === 'running' || standing === 'overdue';

function newClock({ id, words, due, counts }: RequestClock, request: VettingRequest): readonly NewClock[] {
  if (counts === null) return [];
  return [
    {
      source: 'request',
      sourceId: request.id,
      clockId: id,
      kind: 'deadline',
      label: 'policy',
      country: request.country,
      caseId: null,
      authorityId: null,
      accountId: request.submittedBy,
      since: counts.start,
      sortsOn: due,
      terms: {
        words,
        cite: null,
        count: { ...counts, counting: 'business' },
        provenance: null,
        startedBy: counts.backwards ? 'the day on which the training is needed' : 'the step before it',
        endsBy: 'the step of the request',
      },
    },
  ];
}
