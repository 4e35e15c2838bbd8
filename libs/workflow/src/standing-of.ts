import type { ChartedStanding, KnownThen } from './charted/standing-of.ts';
import { standingOf as standingOfCharted } from './charted/standing-of.ts';
import type { LeahyStanding } from './leahy-unit/standing-of.ts';
import { standingOf as standingOfLeahy } from './leahy-unit/standing-of.ts';
import type { Proceeding } from './proceeding.ts';

/** What a proceeding says about its subject at an instant, under its own law alone. */
export type Standing = LeahyStanding | ChartedStanding;

/**
 * What the proceeding says at an instant (ISO). An open question is `not-determined`, never cleared. What ends or begins
 * by the law's own words counts, whether or not anybody has recorded it yet.
 */
export function standingOf(proceeding: Proceeding, at: string, known: KnownThen = {}): Standing {
  return proceeding.machine === 'charted'
    ? standingOfCharted(proceeding, at, known)
    : standingOfLeahy(proceeding, at);
}
