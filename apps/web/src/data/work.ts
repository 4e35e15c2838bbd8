import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from './client.ts';
import { ask, client } from './client.ts';
import { readPlace } from './list-place.ts';
import { useReadOn } from './use-read-on.ts';
import type { CameFrom, Work } from './work-address.ts';

export type QueueId = AnswerOf<'/api/work', 'get'>['queues'][number]['queue'];

/** What each queue is called. */
export const QUEUE_TITLES: Readonly<Record<QueueId, string>> = {
  match: 'To match',
  grade: 'To grade',
  find: 'To find',
  certify: 'To certify',
  position: 'To take a position',
  sign: 'To sign',
  notify: 'To notify',
  risk: 'At risk',
  returned: 'Returned to me',
  waiting: 'Waiting for others',
};

/** What is asked of a queue, as its address says it. */
export interface WorkFilter {
  readonly queue: QueueId;
  readonly country?: string;
  readonly authorityId?: string;
  readonly state?: string;
  readonly days?: number;
  readonly text?: string;
}

const TEXTS = ['country', 'authorityId', 'state', 'text'] as const;

/** Which of the filters stand in an address. */
export function readWorkFilter(search: URLSearchParams, fallback: QueueId): WorkFilter {
  const asked = search.get('queue') as QueueId | null;
  const queue = asked !== null && Object.hasOwn(QUEUE_TITLES, asked) ? asked : fallback;
  const texts = TEXTS.flatMap((name) => {
    const value = search.get(name);
    return value ? [[name, value] as const] : [];
  });
  const days = Number(search.get('days'));
  return { queue, ...Object.fromEntries(texts), ...(days > 0 && { days }) };
}

/** The queues of whoever is signed in, with how much stands in each. */
export const useQueues = (enabled = true) =>
  useQuery({
    queryKey: ['work', 'queues'],
    queryFn: async () => (await ask(client.GET('/api/work'))).queues,
    enabled,
  });

/** A queue, read on as it is gone through. */
export const useQueue = (filter: WorkFilter) =>
  useReadOn({
    id: 'work',
    key: ['work', 'items', filter],
    read: async (page) => {
      const params = { query: { ...filter, ...page } };
      const { items, ...found } = await ask(client.GET('/api/work/items', { params }));
      return { ...found, rows: items };
    },
    keyOf: keyOfWork,
  });

/** One step in one queue. */
export const keyOfWork = ({ id, queue }: Work): string => `${id} ${queue}`;

/** The part of a queue from which somebody went to a step, with what follows where the step is not before its end. */
export const useQueueAround = (filter?: WorkFilter, came?: CameFrom) =>
  useQuery({
    queryKey: ['work', 'around', filter, came?.place, came?.id],
    queryFn: async () => {
      const read = (after: string | null) => {
        const query = { ...(filter as WorkFilter), limit: 200, ...(after !== null && { after }) };
        return ask(client.GET('/api/work/items', { params: { query } }));
      };
      const { items, next } = await read(readPlace(came?.place ?? '').from);
      const at = items.findIndex((one) => one.id === came?.id);
      const isWithin = at !== -1 && at < items.length - 1;
      return isWithin || next === null ? items : [...items, ...(await read(next)).items];
    },
    enabled: filter !== undefined,
  });
