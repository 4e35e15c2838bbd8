import { computeClock } from '#law';
import type { RunningClock } from '../running-clock.ts';
import type { RecordedReport } from './context.ts';
import { exitNamed } from './conditions/exit-conditions.ts';
import type { LeahyProceeding } from './proceeding.ts';

/** Every clock that runs or has run out: the reports that a signed exit calls for within a number of days (10 U.S.C. 362(e)). */
export function clocksOf({ context }: LeahyProceeding, at: string): readonly RunningClock[] {
  return context.reports.flatMap((report): RunningClock[] => {
    const exit = exitNamed(context, report.exit);
    const pinned = exit?.report;
    if (report.deliveredAt !== null || report.clockId === null || !exit || !pinned || pinned.days === null)
      return [];
    const since = report.since.slice(0, 10);
    const computed = computeClock({ start: since, days: pinned.days, counting: 'calendar' });
    const isOver = computed.due !== null && at.slice(0, 10) > computed.due;
    return [
      {
        ...describe(report, context.procedure.citation),
        cite: `${context.procedure.citation}${pinned.cite}`,
        words: `The report on: ${exit.title}`,
        days: pinned.days,
        since,
        computed,
        status: isOver ? 'run-out' : 'running',
      },
    ];
  });
}

const describe = ({ clockId, determinationId }: RecordedReport, citation: string) => ({
  clockId: clockId ?? '',
  counting: 'calendar' as const,
  provenance: null,
  startedBy: `the signed exit (determination ${determinationId})`,
  endsBy: `the delivery of its report under ${citation}`,
});
