import type { AdoptedReadings, Holiday } from '#law';
import type { Actor } from '../actor.ts';
import type { ChartedContext } from './context.ts';
import type { ChartedSituation } from './situation.ts';

interface Asking {
  readonly actor: Actor;
  readonly at: string;
  readonly adopted?: AdoptedReadings;
  readonly holidays?: readonly Holiday[];
  readonly otherLaws?: readonly string[];
}

/** The situation of somebody who asks, or acts, at a moment. What was not given is not known. */
export const situationOf = (
  { context, states }: { readonly context: ChartedContext; readonly states: readonly string[] },
  { actor, at, adopted = {}, holidays, otherLaws }: Asking,
): ChartedSituation => ({
  context,
  states,
  actor,
  at,
  adopted,
  holidays: holidays ?? null,
  otherLaws: otherLaws ?? null,
});
