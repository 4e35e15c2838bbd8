import type { MatchContext } from './match-score.ts';
import type { Pairing } from './pairing.ts';
import { weightOf } from './part-weights.ts';
import type { NamePart } from './unit-name.ts';

/** What a request says and the registry does not counts against a pair more than what the request leaves out. */
const REQUEST_ONLY = 0.8;
const REGISTRY_ONLY = 0.35;

const FURTHER_WORD = 0.25;
/** Where the numbers agree, a proper name on one side only tells little: reports leave honorifics out. */
const NUMBERED_NAME = 0.45;

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
  const isNumbered = pairing.pairs.some(({ query }) => query.some(({ kind }) => kind === 'number'));
  const nameShare = isNumbered ? NUMBERED_NAME : 1;
  const left = (parts: readonly NamePart[]): number =>
    total(parts.filter(({ kind }) => kind !== 'word')) + nameWeight(parts, context) * nameShare;
  const missing = REQUEST_ONLY * left(pairing.queryOnly) + REGISTRY_ONLY * left(pairing.candidateOnly);
  return shared === 0 ? 0 : shared / (paired + missing);
}

/** Words left over are mostly one proper name: the first counts in full, each other a quarter. */
function nameWeight(parts: readonly NamePart[], context: MatchContext): number {
  const weights = parts.filter(({ kind }) => kind === 'word').map((part) => weightOf(part, context));
  const most = Math.max(0, ...weights);
  return most + (weights.reduce((sum, weight) => sum + weight, 0) - most) * FURTHER_WORD;
}

/** Lighter parts tell no two units apart. */
const LIGHT = 0.06;
const SURE = 0.9;

/** True where both names say the same: nothing of weight is left over on either side, and every pair is sure. */
export function isWhole({ pairs, queryOnly, candidateOnly }: Pairing, context: MatchContext): boolean {
  const isLight = (part: NamePart): boolean => weightOf(part, context) <= LIGHT;
  return (
    pairs.every(({ certainty }) => certainty >= SURE) &&
    queryOnly.every(isLight) &&
    candidateOnly.every(isLight)
  );
}
