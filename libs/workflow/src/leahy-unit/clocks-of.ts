import { computeClock } from '#law';
import type { RunningClock } from '../running-clock.ts';
import type { LeahyContext, RecordedReport } from './context.ts';
import { exitNamed } from './conditions/exit-conditions.ts';
import type { LeahyProceeding } from './proceeding.ts';

/** Every clock that runs or has run out: the reports that a signed exit calls for within a number of days (10 U.S.C. 362(e)). */
export function clocksOf({ context }: LeahyProceeding, at: string): readonly RunningClock[] {
  return context.reports
    .filter(({ deliveredAt, clockId }) => deliveredAt === null && clockId !== null)
    .flatMap((report) => clockOf(report, context, at));
}

function clockOf(report: RecordedReport, context: LeahyContext, at: string): readonly RunningClock[] {
  const exit = exitNamed(context, report.exit);
  const days = exit?.report?.days ?? null;
  if (exit === undefined || exit.report === null || report.clockId === null || days === null) return [];
  const since = report.since.slice(0, 10);
  const computed = computeClock({ start: since, days, counting: 'calendar' });
  const isOver = computed.due !== null && at.slice(0, 10) > computed.due;
  return [
    {
      ...{
        clockId: report.clockId,
        words: `The report on: ${exit.title}`,
        days,
        counting: 'calendar',
        since,
        computed,
      },
      cite: `${context.procedure.citation}${exit.report.cite}`,
      provenance: null,
      status: isOver ? 'run-out' : 'running',
      startedBy: `the signed exit (determination ${report.determinationId})`,
      endsBy: 'the delivery of its report',
    },
  ];
}
