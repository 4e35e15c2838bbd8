import { advance as advanceCharted } from './charted/advance.ts';
import type { ChartedEvent } from './charted/events.ts';
import { advance as advanceLeahy } from './leahy-unit/advance.ts';
import type { LeahyEvent } from './leahy-unit/events.ts';
import type { Proceeding, ProceedingEvent } from './proceeding.ts';
import type { Advanced } from './transition-record.ts';

/**
 * Applies one act to a proceeding, or says why not. Changes nothing in place and does nothing outside: the caller stores
 * `next`, writes `record` to the ledger and turns its effects into jobs, in one transaction. What a machine knows no act
 * for, it refuses by name.
 */
export function advance(proceeding: Proceeding, event: ProceedingEvent): Advanced<Proceeding> {
  return proceeding.machine === 'charted'
    ? advanceCharted(proceeding, event as ChartedEvent)
    : advanceLeahy(proceeding, event as LeahyEvent);
}
