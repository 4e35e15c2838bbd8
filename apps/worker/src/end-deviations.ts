import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { endExpiredDeviations } from '#casework';

const HOUR_MS = 3_600_000;

/**
 * Records, at the start and every hour, that the cases of deviations whose last day is over have gone back to the standard
 * process. They count no longer whether or not this runs; it only says so aloud. What fails is told and done again.
 */
export async function endDeviations(
  signal: AbortSignal,
  context: INestApplicationContext,
  say: (sentence: string) => void,
): Promise<void> {
  const end = context.get<ReturnType<typeof endExpiredDeviations>>(endExpiredDeviations);
  while (!signal.aborted) {
    await end().then(
      (ended) => {
        for (const { id, proceedingIds } of ended)
          say(
            `Deviation ${id} is over; ${proceedingIds.length} proceedings are back in the standard process.`,
          );
      },
      (error: unknown) => say(`Deviations that are over could not be recorded: ${String(error)}`),
    );
    await sleep(HOUR_MS, undefined, { signal }).catch(() => undefined);
  }
}
