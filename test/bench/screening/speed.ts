import type { ScreeningRun, ScreeningTimes } from '../parts/screening.ts';
import { startPart } from '../part.ts';

/** One run, with the peak of its process's resident memory, in bytes. */
export interface MeasuredRun extends ScreeningTimes {
  readonly run: ScreeningRun;
  readonly memory: number;
}

/** Screens rows in a process of its own, so that its memory is its own. */
export async function measureScreening(run: ScreeningRun): Promise<MeasuredRun> {
  const part = await startPart('screening', run);
  const times = await part.ask<ScreeningTimes>('run');
  return { ...times, run, memory: await part.stop() };
}
