import { indexUnits } from './index-units.ts';
import type { IndexedUnit, MatchCandidate } from './unit-index.ts';

/** Texts and the units they are compared with, as plain data: it can be sent to another thread. */
export interface UnitComparison {
  readonly units: readonly IndexedUnit[];
  /** ISO 3166 code of the country of the texts. */
  readonly country: string;
  /** How many units to compare each text with at most. */
  readonly limit: number;
  readonly texts: readonly {
    readonly text: string;
    /** Units to tell of although they come out in zone `none`. */
    readonly keep: readonly string[];
  }[];
}

/** For each text the units like it, best first, and of those in zone `none` the ones that are to be told of. */
export function compareUnits({
  units,
  country,
  limit,
  texts,
}: UnitComparison): readonly (readonly MatchCandidate[])[] {
  const index = indexUnits(units);
  return texts.map(({ text, keep }) => toldOf(index.candidates(text, { country, limit }), keep));
}

/** Without the candidates in zone `none` that nobody asked about. */
export const toldOf = (
  candidates: readonly MatchCandidate[],
  keep: readonly string[],
): readonly MatchCandidate[] =>
  candidates.filter(({ id, match }) => match.zone !== 'none' || keep.includes(id));
