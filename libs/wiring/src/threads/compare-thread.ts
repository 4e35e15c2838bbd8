import type { MatchCandidate, PeopleComparison, UnitComparison } from '#matching';
import { comparePeople, compareUnits } from '#matching';
import type { PrepareThread } from './thread.ts';

/** What a thread that compares names is asked. */
export type Comparison =
  | { readonly kind: 'units'; readonly comparison: UnitComparison }
  | { readonly kind: 'people'; readonly comparison: PeopleComparison };

export type Compared = readonly (readonly MatchCandidate[])[];

/** In a thread: the matching library, and nothing else of Plumbline. */
export const prepare: PrepareThread<null, Comparison, Compared> = () => (asked) =>
  asked.kind === 'units' ? compareUnits(asked.comparison) : comparePeople(asked.comparison);
