import type { ClockDefinition, ClockEvent, ComputedClock } from '#law';
import { addDays, computeClock } from '#law';
import { isDate } from '../field-problem.ts';
import type { ChartedRecord } from './context.ts';
import { newestRecord } from './newest-record.ts';
import type { Moment } from './situation.ts';
import { dayOf, own } from './situation.ts';
import type { Truth } from './truth.ts';

/** How a clock stands: `unknown` where what it needs to be read is not known. */
export type ClockStatus = 'not-applicable' | 'not-started' | 'running' | 'run-out' | 'ended' | 'unknown';

/** A clock read at a moment. All dates are ISO dates; `due` is its last day, null where it cannot be read. */
export interface ClockReading {
  readonly clock: ClockDefinition;
  readonly status: ClockStatus;
  readonly since: string | null;
  readonly due: string | null;
  readonly endedOn: string | null;
}

/**
 * Reads a clock from what is on record. Day 0 is the day of its event; it runs through its last day, and has run out on
 * the day after. What ends it counts only where it comes after what started it. Nothing about it is ever stored. `applies`
 * is whether the clock is one for this case at all.
 */
export function readClock(clock: ClockDefinition, moment: Moment, applies: Truth): ClockReading {
  const nothing = { clock, since: null, due: null, endedOn: null };
  if (applies === false) return { ...nothing, status: 'not-applicable' };
  const started = clock.runs && happened(clock.runs.from, moment);
  if (started === undefined) return { ...nothing, status: 'not-started' };
  const since = started.day;
  const due = applies === true ? lastDay(clock, since, moment) : null;
  if (due === null) return { ...nothing, since, status: 'unknown' };
  const endedOn = endOf(clock.runs?.until, started, moment);
  const open = dayOf(moment.at) > due ? 'run-out' : 'running';
  return { clock, since, due, endedOn, status: endedOn === null ? open : 'ended' };
}

/** The count of a clock day by day, for whoever asks why; null where it cannot be read. */
export function countDays(
  { clock, since, due }: ClockReading,
  { holidays }: Pick<Moment, 'holidays'>,
): ComputedClock | null {
  if (since === null || due === null) return null;
  const { days, counting } = clock;
  return computeClock({ start: since, days: days.value, counting, holidays: holidays ?? [] });
}

/** Calendar days need no count; business days cannot be counted where nobody gave the holidays. */
function lastDay({ counting, days }: ClockDefinition, start: string, { holidays }: Moment): string | null {
  if (counting === 'calendar') return addDays(start, days.value);
  return holidays === null ? null : computeClock({ start, days: days.value, counting, holidays }).due;
}

interface Happened {
  readonly day: string;
  readonly at: string;
}

function endOf(until: ClockEvent | undefined, started: Happened, moment: Moment): string | null {
  const ended = until && happened(until, moment);
  return ended && ended.at >= started.at && ended.day >= started.day ? ended.day : null;
}

function happened(event: ClockEvent, { context }: Moment): Happened | undefined {
  if ('record' in event) {
    const record = newestRecord(context, event.record);
    const day = record && dayIn(record, event.field);
    return record && day ? { day, at: record.at } : undefined;
  }
  const notice = own(context.notices, event.noticeDelivered);
  if (notice === undefined || notice.deliveredAt === null || notice.receivedOn === null) return undefined;
  return { day: notice.receivedOn, at: notice.deliveredAt };
}

/** The day in a field of a record; `at` is the day on which it was recorded. */
export function dayIn({ fields, at }: ChartedRecord, field: string): string | undefined {
  const value = field === 'at' ? dayOf(at) : own(fields, field);
  return isDate(value) ? value : undefined;
}
