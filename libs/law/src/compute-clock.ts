import { dayInWords } from './day-in-words.ts';

/** A stretch of days that does not count. `to` is the last day of the pause; null while it lasts. */
export interface Pause {
  readonly from: string;
  readonly to: string | null;
  readonly why: string;
}

/** A day on which business days are not counted, with its name for the explanation. */
export interface Holiday {
  readonly date: string;
  readonly name: string;
}

/** What a clock counts. All dates are ISO dates (`2026-03-01`); the start day is day 0. */
export interface ClockInput {
  readonly start: string;
  readonly days: number;
  readonly counting: 'calendar' | 'business';
  readonly pauses?: readonly Pause[];
  readonly holidays?: readonly Holiday[];
}

/** One day after the start: counted with its number, or passed over with the reason. */
export interface ClockDay {
  readonly date: string;
  readonly number: number | null;
  readonly skipped: string | null;
}

/** A computed clock: `due` is null while an open pause keeps it from ending. */
export interface ComputedClock {
  readonly due: string | null;
  readonly counted: number;
  readonly skipped: number;
  readonly paused: number;
  readonly days: readonly ClockDay[];
  readonly words: string;
}

const LONGEST = 3660;
const DAY = 86_400_000;

/**
 * Counts days from an event and shows how. Day 0 is the start itself; the clock ends on the day that gets
 * the last number. Calendar counting passes over nothing but pauses; business counting also passes over
 * Saturdays, Sundays and the given holidays. The due date is not moved when it falls on a weekend: no text
 * in this library says so.
 *
 * Throws RangeError on an impossible date or a number of days that is not a whole number of at least 1.
 */
export function computeClock(input: ClockInput): ComputedClock {
  checkInput(input);
  const days: ClockDay[] = [];
  let counted = 0;
  for (let offset = 1; counted < input.days && offset <= LONGEST; offset++) {
    const date = addDays(input.start, offset);
    const pause = pauseOn(date, input.pauses ?? []);
    if (pause?.to === null) return stopped(input, days, pause);
    const skipped = pause ? `paused: ${pause.why}` : whyNotCounted(date, input);
    if (skipped === null) counted++;
    days.push({ date, number: skipped === null ? counted : null, skipped });
  }
  return finished(input, days, counted);
}

/** The ISO date a whole number of days after another. Throws RangeError on an impossible date. */
export function addDays(date: string, days: number): string {
  return new Date(instantOf(date) + days * DAY).toISOString().slice(0, 10);
}

function finished(input: ClockInput, days: readonly ClockDay[], counted: number): ComputedClock {
  if (counted < input.days)
    throw new RangeError(`The clock does not end within ${LONGEST} days; check its pauses.`);
  const due = addDays(input.start, days.length);
  return { due, ...tally(days), days, words: `Due ${dayInWords(due)}: ${explain(input, days)}.` };
}

function stopped(input: ClockInput, days: readonly ClockDay[], pause: Pause): ComputedClock {
  const words = `Stopped since ${dayInWords(pause.from)} (${pause.why}): ${explain(input, days)}.`;
  return { due: null, ...tally(days), days, words };
}

function tally(days: readonly ClockDay[]): Pick<ComputedClock, 'counted' | 'skipped' | 'paused'> {
  const paused = days.filter(({ skipped }) => skipped?.startsWith('paused: ')).length;
  const counted = days.filter(({ number }) => number !== null).length;
  return { counted, paused, skipped: days.length - counted - paused };
}

function explain(input: ClockInput, days: readonly ClockDay[]): string {
  const { counted, skipped, paused } = tally(days);
  const parts = [
    `${counted} of ${input.days} ${input.counting} days counted after ${dayInWords(input.start)}`,
  ];
  if (skipped > 0) parts.push(`${skipped} passed over as weekend or holiday`);
  if (paused > 0) parts.push(`${paused} paused`);
  return parts.join(', ');
}

function pauseOn(date: string, pauses: readonly Pause[]): Pause | undefined {
  return pauses.find(({ from, to }) => from <= date && (to === null || date <= to));
}

function whyNotCounted(date: string, { counting, holidays = [] }: ClockInput): string | null {
  if (counting === 'calendar') return null;
  const weekday = new Date(instantOf(date)).getUTCDay();
  if (weekday === 0) return 'Sunday';
  if (weekday === 6) return 'Saturday';
  return holidays.find((holiday) => holiday.date === date)?.name ?? null;
}

function checkInput({ start, days, pauses = [] }: ClockInput): void {
  instantOf(start);
  if (!Number.isInteger(days) || days < 1)
    throw new RangeError(`A clock counts at least 1 whole day, not ${days}.`);
  for (const { from, to } of pauses) {
    instantOf(from);
    if (to !== null && instantOf(to) < instantOf(from))
      throw new RangeError(`A pause ends (${to}) before it begins (${from}).`);
  }
}

function instantOf(date: string): number {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`"${date}" is not a date of the calendar (expected YYYY-MM-DD).`);
  }
  return instant;
}
