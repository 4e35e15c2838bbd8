import type { ClockEvent } from '#law';
import { CLOCK_ACTOR } from '../actor.ts';
import { countDays } from './clock-reading.ts';
import type { RunningClock } from '../running-clock.ts';
import { dutyTitle } from './describe-test.ts';
import type { ChartedProceeding } from './proceeding.ts';
import type { KnownThen } from './standing-of.ts';
import { citeIn } from './situation.ts';
import { situationOf } from './situation-of.ts';
import { standingIn } from './states.ts';
import { clockAt } from './truth-of.ts';

/**
 * Every clock that runs or has run out, as it stands at an instant, counted anew day by day. One that was stopped, or that
 * is not for this case, is not listed; one that cannot be read for want of holidays is listed as `unknown`.
 */
export function clocksOf(
  { context, state }: ChartedProceeding,
  at: string,
  known: KnownThen = {},
): readonly RunningClock[] {
  const states = standingIn(context.procedure, state).map((one) => one.state.id);
  const moment = situationOf({ context, states }, { ...known, at, actor: CLOCK_ACTOR });
  const describe = (event: ClockEvent): string =>
    'record' in event
      ? `${event.record} (${event.field === 'at' ? 'the day it was recorded' : event.field})`
      : `receipt of the notice: ${dutyTitle(context.procedure, event.noticeDelivered)}`;
  return context.procedure.clocks.flatMap((clock): RunningClock[] => {
    const reading = clockAt(clock, moment);
    const { status, since } = reading;
    if (since === null || clock.runs === undefined || !isListed(status)) return [];
    const { id, words, counting, days, runs } = clock;
    return [
      {
        ...{
          clockId: id,
          words,
          cite: citeIn(context, clock.cite),
          counting,
          days: days.value,
          status,
          since,
        },
        provenance: days.provenance,
        startedBy: describe(runs.from),
        endsBy: runs.until ? describe(runs.until) : null,
        computed: countDays(reading, moment),
      },
    ];
  });
}

const isListed = (status: string): status is RunningClock['status'] =>
  status === 'running' || status === 'run-out' || status === 'unknown';
