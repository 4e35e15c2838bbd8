import type { Facts } from '#law';
import type { ChartedContext } from './context.ts';

/**
 * A proceeding whose procedure the law's own folder draws, at rest: exactly what is stored. `state` is the ids of the
 * states of its regions, in the procedure's order, joined by ` / `. Plain JSON, never changed in place.
 */
export interface ChartedProceeding {
  readonly machine: 'charted';
  readonly version: number;
  readonly state: string;
  readonly context: ChartedContext;
}

/** What a drawn proceeding begins with. Of the facts only those that the procedure can read are kept. */
export interface ChartedStart {
  readonly at: string;
  readonly informationIds?: readonly string[];
  readonly subjectUnitId?: string;
  readonly facts?: Facts;
}
