import type { ClockDefinition, ClockEvent, ComputedClock } from '#law';
import { computeClock } from '#law';
import { isDate } from '../field-problem.ts';
import type { ChartedRecord } from './context.ts';
import { newestRecord } from './newest-record.ts';
import type { Moment } from './situation.ts';
import { dayOf, own } from './situation.ts';
import type { Truth } from './truth.ts';

/** How a clock stands: `unknown` where what it needs to be read is not known. */
export type ClockStatus = 'not-applicable' | 'not-started' | 'running' | 'run-out' | 'ended' | 'unknown';

/** A clock read at a moment. `since` and `endedOn` are ISO dates; `computed` counts its days. */
export interface ClockReading {
  readonly clock: ClockDefinition;
  readonly status: ClockStatus;
  readonly since: string | null;
  readonly endedOn: string | null;
  readonly computed: ComputedClock | null;
}

/**
 * Reads a clock from what is on record. Day 0 is the day of its event; it runs through its last day, and has run out on
 * the day after. What ends it counts only where it comes after what started it. Nothing about it is ever stored. `applies`
 * is whether the clock is one for this case at all.
 */
export function readClock(clock: ClockDefinition, moment: Moment, applies: Truth): ClockReading {
  const nothing = { clock, since: null, endedOn: null, computed: null };
  if (applies === false) return { ...nothing, status: 'not-applicable' };
  const started = clock.runs && happened(clock.runs.from, moment);
  if (started === undefined) return { ...nothing, status: 'not-started' };
  const since = started.day;
  const { counting, days } = clock;
  const isReadable = applies === true && (counting === 'calendar' || moment.holidays !== null);
  if (!isReadable) return { ...nothing, since, status: 'unknown' };
  const computed = computeClock({
    start: since,
    days: days.value,
    counting,
    holidays: moment.holidays ?? [],
  });
  const endedOn = endOf(clock.runs?.until, started, moment);
  return { clock, since, endedOn, computed, status: endedOn === null ? statusOf(computed, moment) : 'ended' };
}

const statusOf = ({ due }: ComputedClock, { at }: Moment): ClockStatus =>
  due !== null && dayOf(at) > due ? 'run-out' : 'running';

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
