import type { ChartAct } from '#law';
import type { Effect } from '../transition-record.ts';
import type { ChartedProceeding } from './proceeding.ts';
import type { ChartedSituation } from './situation.ts';
import { clockAt } from './truth-of.ts';

interface Earlier {
  readonly before: ChartedProceeding;
  readonly situation: ChartedSituation;
}

/** What has to happen after commit: a notice to write for each duty raised, and clocks that now run or have ended. */
export function effectsOf(
  act: ChartAct | null,
  { context }: ChartedProceeding,
  { before, situation }: Earlier,
): readonly Effect[] {
  const duties = (act?.raises ?? []).flatMap((dutyId): Effect[] => {
    const duty = context.procedure.duties.find(({ id }) => id === dutyId);
    return [{ kind: duty?.kind === 'publication' ? 'publication-decision-due' : 'notice-due', dutyId }];
  });
  const clocks = context.procedure.clocks.flatMap((clock): Effect[] => {
    const was = clockAt(clock, { ...situation, context: before.context });
    const is = clockAt(clock, { ...situation, context });
    if (is.endedOn !== null && was.endedOn === null && was.since !== null)
      return [{ kind: 'clock-stopped', clockId: clock.id }];
    return is.since !== null && is.since !== was.since
      ? [{ kind: 'clock-started', clockId: clock.id, from: is.since }]
      : [];
  });
  return [...duties, ...clocks];
}
