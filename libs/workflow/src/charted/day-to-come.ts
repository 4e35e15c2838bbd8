import type { ChartTest } from '#law';
import { addDays } from '#law';
import { dayIn } from './clock-reading.ts';
import { newestRecord } from './newest-record.ts';
import type { Moment } from './situation.ts';
import { dayOf } from './situation.ts';
import { clockAt, holds } from './truth-of.ts';

/**
 * The ISO day from which a test holds by the mere passing of time, by the dates on record now; null where it holds already,
 * where it waits for something else, or where the day cannot be read.
 */
export function dayToCome(test: ChartTest, moment: Moment): string | null {
  if (holds(test, moment)) return null;
  if (test.kind === 'clock') return test.is === 'run-out' ? dayAfterClock(test.clock, moment) : null;
  if (test.kind === 'day-reached') return dayOfRecord(test, moment);
  if (test.kind === 'any') return test.tests.flatMap((one) => dayToCome(one, moment) ?? []).sort()[0] ?? null;
  if (test.kind !== 'both') return null;
  const open = test.tests.filter((one) => !holds(one, moment)).map((one) => dayToCome(one, moment));
  return open.includes(null) ? null : (open.sort().at(-1) ?? null);
}

/** A clock runs through its last day, and has run out on the day after. */
function dayAfterClock(id: string, moment: Moment): string | null {
  const clock = moment.context.procedure.clocks.find((one) => one.id === id);
  const reading = clock && clockAt(clock, moment);
  return reading?.status === 'running' && reading.due !== null ? addDays(reading.due, 1) : null;
}

function dayOfRecord(
  { record, field, after = false }: Extract<ChartTest, { kind: 'day-reached' }>,
  { context, at }: Moment,
): string | null {
  const found = newestRecord(context, record);
  const day = found && dayIn(found, field);
  if (day === undefined) return null;
  const from = after ? addDays(day, 1) : day;
  return from > dayOf(at) ? from : null;
}
