import { findAuthority } from '#law';
import { coversCountry, hasRole } from '../kernel/actor.ts';
import type { Actor } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Clock } from '../kernel/time-and-ids.ts';
import { useCase } from '../kernel/use-case.ts';
import { daysBetween } from '../proceedings/days-between.ts';
import type { Queue } from './work-queue.ts';
import { EMPTY_WORDS, QUEUE_ROLES, QUEUE_WORDS, QUEUES } from './work-queue.ts';
import type { WorkItem, WorkPlace } from './work-store.ts';

/** What is asked of a queue. */
export interface ListWork {
  readonly queue: Queue;
  readonly country?: string | undefined;
  readonly authorityId?: string | undefined;
  readonly state?: string | undefined;
  /** Waiting for at least so many days. */
  readonly days?: number | undefined;
  readonly text?: string | undefined;
  /** What the page before gave as `next`. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A step as it is listed: days are counted when it is read, whole ones. */
export type ListedWork = WorkItem & {
  readonly daysWaiting: number;
  /** Days until its nearest deadline ends; negative once it is over, null where there is none that can be read. */
  readonly daysLeft: number | null;
};

/** A page of a queue; `next` is where the following page begins. */
export interface WorkPage {
  readonly words: string;
  /** Why it is empty, for where it is. */
  readonly empty: string;
  readonly items: readonly ListedWork[];
  readonly next: string | null;
}

const DAY_MS = 86_400_000;
const NEAR_DAYS = 14;

/** One queue of the reader's portfolio, what has waited longest first; deadlines by their end. */
export const listWork = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('case.read', async (actor, { after, days, ...ask }: ListWork): Promise<Outcome<WorkPage>> => {
    const place = after === undefined ? undefined : readPlace(after);
    if (after !== undefined && place === undefined) return NO_PLACE;
    const about = { words: QUEUE_WORDS[ask.queue], empty: EMPTY_WORDS[ask.queue] };
    const hidden = ask.country !== undefined && !coversCountry(actor, ask.country);
    if (hidden || !queuesOf(actor).includes(ask.queue)) return done({ ...about, items: [], next: null });
    const since = days === undefined ? undefined : daysAway(clock, -days);
    const found = await views.work.page(actor, { ...ask, since, ...daysOf(clock), after: place });
    const items = found.map((item) => counting(item, clock.now()));
    return done({ ...about, items, next: found.length < ask.limit ? null : placeOf(found.at(-1)) });
  });

/** Counts no further than this: who has more work than that is not helped by the number. */
export const COUNTED = 1_000;

/** A queue with how much stands in it. */
export interface QueueCount {
  readonly queue: Queue;
  readonly words: string;
  /** No further than `COUNTED`; then `more`. */
  readonly count: number;
  readonly more: boolean;
}

/** The queues of whoever asks, by their roles, with how much stands in each. */
export const countWork = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('case.read', async (actor): Promise<Outcome<readonly QueueCount[]>> => {
    const queues = queuesOf(actor);
    const most = COUNTED + 1;
    const counts = await views.work.counts(actor, queues, { ...daysOf(clock), most });
    return done(
      queues.map((queue) => {
        const count = counts[queue] ?? 0;
        return {
          ...{ queue, words: QUEUE_WORDS[queue] },
          ...{ count: Math.min(count, COUNTED), more: count > COUNTED },
        };
      }),
    );
  });

/** The queues that a person looks at. Who reads everything sees all but what would be theirs. */
export const queuesOf = (actor: Pick<Actor, 'roles'> & Actor): readonly Queue[] =>
  hasRole(actor, 'inspector')
    ? QUEUES.filter((queue) => queue !== 'returned')
    : QUEUES.filter((queue) => hasRole(actor, ...QUEUE_ROLES[queue]));

const daysAway = (clock: Clock, days: number): string =>
  new Date(Date.parse(clock.now()) + days * DAY_MS).toISOString();

const daysOf = (clock: Clock) => ({
  today: clock.now().slice(0, 10),
  nearUntil: daysAway(clock, NEAR_DAYS).slice(0, 10),
});

function counting(item: WorkItem, now: string): ListedWork {
  const endsOn = item.clock?.endsOn ?? null;
  const today = Date.parse(`${now.slice(0, 10)}T00:00:00Z`);
  return {
    ...item,
    words: wordsOf(item),
    daysWaiting: item.kind === 'clock' ? 0 : daysBetween(item.since, now),
    daysLeft: endsOn === null ? null : Math.round((Date.parse(`${endsOn}T00:00:00Z`) - today) / DAY_MS),
  };
}

type Worded = Pick<WorkItem, 'kind' | 'authorityId' | 'words'>;

/** What is to be done, for a reader. */
export const wordsOf = (item: Worded): string => (item.kind === 'notice' ? toTell(item) : item.words);

/** A notice says whom it is for by id; the law that it is under knows the name. */
function toTell({ authorityId, words: recipient }: Worded): string {
  const law = authorityId === null ? undefined : findAuthority(authorityId);
  const name = law?.recipients.find(({ id }) => id === recipient)?.name ?? recipient;
  return `Deliver the notice to ${name.replace(/^(The |(?=Committee|Chairman|Speaker))/, 'the ')}.`;
}

const NO_PLACE = refused('invalid', 'work.invalid', 'The page cannot be found.', {
  faults: [{ where: 'after', found: 'something else', expected: 'the "next" of the page before' }],
});

const placeOf = (last: WorkItem | undefined): string | null =>
  last === undefined ? null : [last.since, last.id, last.queue].join('~');

function readPlace(text: string): WorkPlace | undefined {
  const [since = '', id = '', queue = ''] = text.split('~');
  return Number.isNaN(Date.parse(since)) || !isUuid(id) ? undefined : { since, id, queue };
}
