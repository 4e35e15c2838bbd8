import type { ComputedClock, Holiday } from '#law';
import { addDays, computeClock, dayInWords } from '#law';
import type { Post } from './post-store.ts';
import type { RequestTransition } from './request-store.ts';
import type { RequestState, VettingRequest } from './request.ts';

/** A time limit of a request. Policy of the post, never law; it moves nothing by itself. */
export interface RequestClock {
  readonly id: 'send-to-courtesy' | 'courtesy-check' | 'send-to-leahy' | 'leahy-vetting';
  readonly words: string;
  readonly label: 'policy';
  /** The day it is due; null where nothing has started it. */
  readonly due: string | null;
  /** The day it was met; null while it has not been. */
  readonly metOn: string | null;
  readonly standing: 'not-started' | 'running' | 'overdue' | 'met' | 'met-late';
  /** What is counted, from which day; null where nothing has started it. */
  readonly counts: {
    readonly start: string;
    readonly days: number;
    readonly backwards: boolean;
    readonly holidays: readonly Holiday[];
  } | null;
  /** How the day was found: each day counted, or passed over and why. Null where nothing has started it. */
  readonly computed: Pick<ComputedClock, 'counted' | 'skipped' | 'days' | 'words'> | null;
}

type Clocked = Pick<VettingRequest, 'needBy'>;

/** The time limits of a request, computed anew from what happened and the post's settings of today. */
export function requestClocks(
  request: Clocked,
  post: Post,
  transitions: readonly RequestTransition[],
  today: string,
): readonly RequestClock[] {
  const entered = (state: RequestState) => transitions.findLast((step) => step.to === state)?.at.slice(0, 10);
  const [courtesy, leahy] = [entered('submittedToCourtesy'), entered('submittedToLeahy')];
  const checked = after(entered('courtesyCompleted'), courtesy);
  const returned = after(entered('resultsReturned'), leahy);
  return [
    stand(sendToCourtesy(request, post), courtesy, today),
    stand(courtesyCheck(courtesy, post), checked, today),
    stand(sendToLeahy(request, post), leahy, today),
    stand(leahyVetting(leahy, post), returned, today),
  ];
}

interface Limit {
  readonly id: RequestClock['id'];
  readonly words: string;
  readonly counts: RequestClock['counts'];
}

function sendToCourtesy({ needBy }: Clocked, { courtesyLeadBusinessDays: days, holidays }: Post): Limit {
  const words = `Send to the courtesy checks ${days} business days before it is needed`;
  return { id: 'send-to-courtesy', words, counts: { start: needBy, days, backwards: true, holidays } };
}

function courtesyCheck(
  start: string | undefined,
  { courtesyCheckBusinessDays: days, holidays }: Post,
): Limit {
  const words = `Complete the courtesy checks within ${days} business days`;
  return { id: 'courtesy-check', words, counts: forwards(start, days, holidays) };
}

function sendToLeahy({ needBy }: Clocked, { leahyLeadBusinessDays: days, holidays }: Post): Limit {
  const words = `Send to Leahy vetting ${days} business days before it is needed`;
  return { id: 'send-to-leahy', words, counts: { start: needBy, days, backwards: true, holidays } };
}

function leahyVetting(start: string | undefined, { leahyLeadBusinessDays: days, holidays }: Post): Limit {
  const words = `Return the results within ${days} business days`;
  return { id: 'leahy-vetting', words, counts: forwards(start, days, holidays) };
}

type Counted = Pick<ComputedClock, 'due' | 'counted' | 'skipped' | 'days' | 'words'>;

/** A step that was met before the clock was started anew does not meet it. */
function after(met: string | undefined, start: string | undefined): string | undefined {
  return met !== undefined && start !== undefined && met >= start ? met : undefined;
}

function forwards(
  start: string | undefined,
  days: number,
  holidays: readonly Holiday[],
): RequestClock['counts'] {
  return start === undefined ? null : { start, days, backwards: false, holidays };
}

const countOf = ({ start, days, backwards, holidays }: NonNullable<RequestClock['counts']>): Counted =>
  backwards
    ? countBack(start, days, holidays)
    : computeClock({ start, days, counting: 'business', holidays });

/** Counts business days back from the day something is needed; that day itself is day 0. */
export function countBack(needBy: string, days: number, holidays: readonly Holiday[]): Counted {
  const passed: { date: string; number: number | null; skipped: string | null }[] = [];
  let counted = 0;
  for (let offset = 1; counted < days; offset++) {
    const date = addDays(needBy, -offset);
    const skipped = whyNoBusinessDay(date, holidays);
    if (skipped === null) counted++;
    passed.push({ date, number: skipped === null ? counted : null, skipped });
  }
  const due = addDays(needBy, -passed.length);
  const skipped = passed.length - counted;
  const words = `Due ${dayInWords(due)}: ${counted} business days counted back from ${dayInWords(needBy)}, ${skipped} passed over as weekend or holiday.`;
  return { due, counted, skipped, days: passed, words };
}

function whyNoBusinessDay(date: string, holidays: readonly Holiday[]): string | null {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === 0) return 'Sunday';
  if (weekday === 6) return 'Saturday';
  return holidays.find((holiday) => holiday.date === date)?.name ?? null;
}

function stand(limit: Limit, met: string | undefined, today: string): RequestClock {
  const about = { ...limit, label: 'policy', metOn: met ?? null } as const;
  if (limit.counts === null) return { ...about, due: null, standing: 'not-started', computed: null };
  const { due, ...computed } = countOf(limit.counts);
  const isLate = due !== null && (met ?? today) > due;
  const standing = met === undefined ? (isLate ? 'overdue' : 'running') : isLate ? 'met-late' : 'met';
  return { ...about, due, standing, computed };
}
