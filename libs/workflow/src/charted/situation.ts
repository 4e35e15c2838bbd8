import type { AdoptedReadings, Holiday } from '#law';
import type { Actor } from '../actor.ts';
import type { ChartedContext } from './context.ts';

/** What a test of the chart may look at: no event, so that it can be asked before anybody acts. */
export interface Moment {
  /** The state of each region, in the procedure's order. */
  readonly states: readonly string[];
  readonly context: ChartedContext;
  /** ISO instant. */
  readonly at: string;
  readonly adopted: AdoptedReadings;
  /** Null where nobody gave any: a clock of business days then cannot be read. */
  readonly holidays: readonly Holiday[] | null;
  /** What stands in the way under other laws, a sentence each; null where nobody asked. */
  readonly otherLaws: readonly string[] | null;
}

/** A moment with the person who would act. */
export interface ChartedSituation extends Moment {
  readonly actor: Actor;
}

/** The day (ISO date) of an instant, in UTC. */
export const dayOf = (at: string): string => at.slice(0, 10);

/** A pinpoint within the law of this proceeding; anything that is no pinpoint stays as it is. */
export const citeIn = ({ procedure }: Pick<ChartedContext, 'procedure'>, cite: string): string =>
  cite.startsWith('(') ? `${procedure.citation}${cite}` : cite;

/** The entry under a key of its own, or undefined: keys come from outside. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
