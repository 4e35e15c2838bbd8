import { compareEchelons } from './compare-echelons.ts';
import { compareMarks } from './compare-marks.ts';
import { compareWords } from './compare-words.ts';
import type { MatchContext, MatchScore, MatchZone } from './match-score.ts';
import { pairParts } from './pair-parts.ts';
import { placeParts } from './place-parts.ts';
import { isNumberedThrough } from './echelons.ts';
import { limitScore } from './score-limits.ts';
import { isWhole, readSimilarity } from './similarity.ts';
import type { UnitName } from './unit-name.ts';

/** At and above it a pair may be proposed as the unit. Chosen on labelled aliases; see the README. */
const MATCH_FROM = 0.8;
/** At and above it a person should compare. */
const LOOK_FROM = 0.45;

/**
 * Scores how likely two names are one unit, with reasons. Similarity is the share of weighted parts found on both
 * sides; verdicts then limit it, and no similarity outweighs a limit: different numbers, letters, codes or (but for
 * kin) echelons always end in the zone `none`, and a number on one side only never reaches `match`.
 */
export function scoreUnits(query: UnitName, candidate: UnitName, context: MatchContext = {}): MatchScore {
  if (query.key === '' || candidate.key === '') return { score: 0, zone: 'none', reasons: [] };
  const { pairing, reasons: placed } = placeParts(pairParts(query, candidate), context);
  const echelon = compareEchelons(query, candidate, pairing);
  const reasons = [
    ...compareMarks(query, candidate),
    ...(echelon === null ? [] : [echelon.reason]),
    ...compareWords(pairing, context),
    ...placed,
  ];
  const score = limitScore(readSimilarity(pairing, context), {
    reasons,
    kin: echelon?.kin ?? false,
    isWhole: isWhole(pairing, context),
    isFormation: candidate.echelons.some(isNumberedThrough),
  });
  return { score: Math.round(score * 1000) / 1000, zone: zoneOf(score), reasons };
}

function zoneOf(score: number): MatchZone {
  if (score >= MATCH_FROM) return 'match';
  return score >= LOOK_FROM ? 'look' : 'none';
}
