import { clocksOf as clocksOfCharted } from './charted/clocks-of.ts';
import type { KnownThen } from './charted/standing-of.ts';
import { clocksOf as clocksOfLeahy } from './leahy-unit/clocks-of.ts';
import type { Proceeding } from './proceeding.ts';
import type { RunningClock } from './running-clock.ts';

/** Every clock of a proceeding that runs or has run out at an instant (ISO), with its count day by day. */
export function clocksOf(proceeding: Proceeding, at: string, known: KnownThen = {}): readonly RunningClock[] {
  return proceeding.machine === 'charted'
    ? clocksOfCharted(proceeding, at, known)
    : clocksOfLeahy(proceeding, at);
}
