import type { INestApplicationContext } from '@nestjs/common';
import { endExpiredDeviations, endHostWindows, reportDates } from '#casework';
import { repeat } from './repeat.ts';

const HOUR_MS = 3_600_000;

type Watching = { readonly signal: AbortSignal; readonly say: (sentence: string) => void };

/**
 * Records, at the start and every hour, that the cases of deviations whose last day is over have gone back to the standard
 * process. They count no longer whether or not this runs; it only says so aloud.
 */
export function endDeviations(context: INestApplicationContext, { signal, say }: Watching): Promise<void> {
  const end = context.get<ReturnType<typeof endExpiredDeviations>>(endExpiredDeviations);
  const work = async () => {
    for (const { id, proceedingIds } of await end())
      say(`Deviation ${id} is over; ${proceedingIds.length} proceedings are back in the standard process.`);
  };
  return repeat(work, {
    everyMs: HOUR_MS,
    signal,
    say,
    trouble: 'Deviations that are over could not be recorded',
  });
}

/**
 * Records, at the start and every hour, what the law's own words did when a date came, which counts from that day anyway;
 * and that a government was waited for as long as a special process says.
 */
export function watchDates(context: INestApplicationContext, { signal, say }: Watching): Promise<void> {
  const report = context.get<ReturnType<typeof reportDates>>(reportDates);
  const endWindows = context.get<ReturnType<typeof endHostWindows>>(endHostWindows);
  const work = async () => {
    for (const { proceedingId } of await endWindows())
      say(`The window for the government is over; proceeding ${proceedingId} is back in review.`);
    for (const { act, proceedingId } of await report())
      say(`${act} was recorded in proceeding ${proceedingId}: the law's own doing, on its date.`);
  };
  return repeat(work, {
    everyMs: HOUR_MS,
    signal,
    say,
    trouble: 'What the law does by itself could not be recorded',
  });
}
