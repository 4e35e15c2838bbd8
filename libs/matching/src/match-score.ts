import type { UnitName } from './unit-name.ts';

/** `match`: may be proposed as the unit. `look`: a person should compare. `none`: not this unit. */
export type MatchZone = 'match' | 'look' | 'none';

/** Part of the name a reason speaks of. */
export type ReasonPart =
  | 'number'
  | 'letter'
  | 'code'
  | 'echelon'
  | 'arm'
  | 'service'
  | 'nation'
  | 'name'
  | 'place'
  | 'parent'
  | 'judgement'
  | 'birth'
  | 'identity';

/** One reason for a score, in words a vetter reads: "number conflicts: 18 and 19". */
export interface MatchReason {
  readonly part: ReasonPart;
  readonly verdict: 'agrees' | 'conflicts' | 'missing';
  /** 0 to 1: how much this part counts in this pair. */
  readonly weight: number;
  readonly words: string;
}

/** A score with its reasons. */
export interface MatchScore {
  /** 0 to 1. */
  readonly score: number;
  readonly zone: MatchZone;
  readonly reasons: readonly MatchReason[];
}

/** What is known about the two sides beyond their names. All of it optional; nothing here can lift a veto. */
export interface MatchContext {
  /** ISO 3166 code of the country both are known to belong to: its own name in a unit's name then says nothing. */
  readonly country?: string | undefined;
  /** Names of the candidate's parents in the registry: "2 Bn, 7 Div" looks under 7 Division. */
  readonly candidateParents?: readonly UnitName[];
  /** Sites and areas of the candidate in the registry, with their dates where they are known. */
  readonly candidatePlaces?: readonly (KnownPlace | string)[];
}

/** Where the registry knows a unit to have been, and when. */
export interface KnownPlace {
  readonly name: string;
  /** First day known, as `YYYY-MM-DD` or a part of it. */
  readonly from?: string | undefined;
  /** Last day known; absent where the unit is still there. */
  readonly to?: string | undefined;
}
