import type { Schema } from '../../data/client.ts';

type Notice = Schema<'NoticeHead'>;

/** What notices are asked for; `due` and `gate` are the open ones with a last day, and those that something waits for. */
export const QUEUES = ['open', 'due', 'gate', 'delivered', 'superseded', 'withdrawn'] as const;
export type Queue = (typeof QUEUES)[number];

/** The queue of an address; the open ones where it names none. */
export const readQueue = (text: string | null): Queue => QUEUES.find((one) => one === text) ?? 'open';

/** The standing that the API is asked for. */
export const statusOf = (queue: Queue): Notice['status'] =>
  queue === 'due' || queue === 'gate' ? 'open' : queue;

/** One duty that came to life once, with the notice to each of its recipients. */
export interface Round {
  readonly key: string;
  readonly first: Notice;
  readonly notices: readonly Notice[];
}

/** Notices of the same duty and event together, those that are due first, by their last day. */
export function roundsOf(notices: readonly Notice[], queue: Queue): readonly Round[] {
  const wanted = notices.filter(({ timing }) => isIn(queue, timing.kind));
  const keys = new Map<string, Notice[]>();
  for (const notice of wanted) {
    const key = `${notice.proceedingId} ${notice.dutyId} ${notice.recordedAt}`;
    keys.set(key, [...(keys.get(key) ?? []), notice]);
  }
  return [...keys]
    .flatMap(([key, all]) => (all[0] === undefined ? [] : [{ key, first: all[0], notices: all }]))
    .sort((a, b) => dueOf(a.first).localeCompare(dueOf(b.first)));
}

const isIn = (queue: Queue, kind: Notice['timing']['kind']): boolean =>
  (queue !== 'due' || kind === 'clock') && (queue !== 'gate' || kind === 'gate');

const RANK = { clock: '0', gate: '1', untimed: '2' } as const;

const dueOf = ({ timing, dueFrom }: Notice): string =>
  `${RANK[timing.kind]} ${timing.kind === 'clock' ? (timing.clock.due ?? '') : dueFrom}`;
