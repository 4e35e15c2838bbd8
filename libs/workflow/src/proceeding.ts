import type { ChartedProceeding, ChartedStart } from './charted/proceeding.ts';
import type { ChartedEvent } from './charted/events.ts';
import type { LeahyEvent } from './leahy-unit/events.ts';
import type { LeahyProceeding, LeahyStart } from './leahy-unit/proceeding.ts';

/** One authority applied in one case, at rest. Which machine runs it is the authority's own choice. */
export type Proceeding = LeahyProceeding | ChartedProceeding;

/** What a proceeding begins with; each machine takes what it knows of it. */
export type StartInput = LeahyStart & ChartedStart;

/** An act, with who does it and when. */
export type ProceedingEvent = LeahyEvent | ChartedEvent;
