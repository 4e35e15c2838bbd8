import type { MatchContext } from './match-score.ts';
import type { Pairing } from './pair-parts.ts';
import { weightOf } from './part-weights.ts';
import type { NamePart } from './unit-name.ts';

/** What a request says and the registry does not counts against a pair more than what the request leaves out. */
const REQUEST_ONLY = 0.8;
const REGISTRY_ONLY = 0.35;

/** The weighted share of parts that both names have, 0 to 1 (Tversky's index). 0 where they share nothing. */
export function readSimilarity(pairing: Pairing, context: MatchContext): number {
  const total = (parts: readonly NamePart[]): number =>
    parts.reduce((sum, part) => sum + weightOf(part, context), 0);
  const weights = pairing.pairs.map((pair) => ({
    certainty: pair.certainty,
    weight: (total(pair.query) + total(pair.candidate)) / 2,
  }));
  const paired = weights.reduce((sum, { weight }) => sum + weight, 0);
  const shared = weights.reduce((sum, { certainty, weight }) => sum + certainty * weight, 0);
  const missing = REQUEST_ONLY * total(pairing.queryOnly) + REGISTRY_ONLY * total(pairing.candidateOnly);
  return shared === 0 ? 0 : shared / (paired + missing);
}
