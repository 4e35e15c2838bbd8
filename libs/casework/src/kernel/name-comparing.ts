import type { MatchCandidate, PeopleComparison, UnitComparison } from '#matching';

/** Comparing many names keeps a processor busy for a while: it is done where nobody waits for this thread. */
export interface NameComparing {
  /** `compareUnits` of #matching. */
  units(comparison: UnitComparison): Promise<readonly (readonly MatchCandidate[])[]>;
  /** `comparePeople` of #matching. */
  people(comparison: PeopleComparison): Promise<readonly (readonly MatchCandidate[])[]>;
}
