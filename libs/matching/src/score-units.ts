import type { MatchContext, MatchScore } from './match-score.ts';
import type { UnitName } from './unit-name.ts';

/** Scores how likely two names are one unit, with reasons. Different numbers, letters, codes or echelons veto. */
export function scoreUnits(query: UnitName, candidate: UnitName, context: MatchContext = {}): MatchScore {
  throw new Error(`scoreUnits is not filled yet: ${query.key}, ${candidate.key}, ${context.country ?? ''}`);
}
