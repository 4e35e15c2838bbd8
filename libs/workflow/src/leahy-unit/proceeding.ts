import type { ForumState, LeahyContext } from './context.ts';
import type { LeahyState } from './states.ts';

/** A proceeding about a unit at rest: exactly what is stored, and all that is needed to go on. Plain JSON, never changed in place. */
export interface LeahyProceeding {
  readonly machine: 'leahy-unit';
  readonly version: number;
  readonly state: LeahyState;
  readonly context: LeahyContext;
}

/** What a proceeding about a unit begins with. A request for vetting knows the unit; an allegation may not. */
export interface LeahyStart {
  readonly at: string;
  readonly informationIds?: readonly string[];
  readonly subjectUnitId?: string;
  /** Why this level of the hierarchy; needed with `subjectUnitId`. */
  readonly levelRationale?: string;
  readonly assistance?: readonly string[];
  /** Set only where a deviation in force applies a forum to this case. */
  readonly forum?: ForumState;
}
