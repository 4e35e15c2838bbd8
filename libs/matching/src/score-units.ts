import { calibrate, zoneOf } from './calibrate.ts';
import { compareEchelons } from './compare-echelons.ts';
import { compareMarks } from './compare-marks.ts';
import { compareWords } from './compare-words.ts';
import type { MatchContext, MatchScore } from './match-score.ts';
import { pairParts } from './pair-parts.ts';
import { placeParts } from './place-parts.ts';
import { isNumberedThrough } from './echelons.ts';
import { limitScore } from './score-limits.ts';
import { isWhole, readSimilarity } from './similarity.ts';
import type { UnitName } from './unit-name.ts';

/**
 * Scores how likely two names are one unit, with reasons. Similarity is the share of weighted parts found on both
 * sides; verdicts then limit it, and no similarity outweighs a limit: different numbers, letters, codes or (but for
 * kin) echelons always end in the zone `none`, and a number on one side only never reaches `match` (unless a
 * code agrees). The score says how often such a pair is right; see `calibrate`.
 */
export function scoreUnits(query: UnitName, candidate: UnitName, context: MatchContext = {}): MatchScore {
  if (query.key === '' || candidate.key === '') return { score: 0, zone: 'none', reasons: [] };
  const { pairing, reasons: placed } = placeParts(query, pairParts(query, candidate), context);
  const echelon = compareEchelons(query, candidate, pairing);
  const reasons = [
    ...compareMarks(query, candidate),
    ...(echelon === null ? [] : [echelon.reason]),
    ...compareWords({ query, candidate }, pairing, context),
    ...placed,
  ];
  const limited = limitScore(readSimilarity(pairing, context), {
    reasons,
    kin: echelon?.kin ?? false,
    isWhole: isWhole(pairing, context),
    isFormation: candidate.echelons.some(isNumberedThrough),
  });
  const score = Math.round(calibrate(limited) * 1000) / 1000;
  return { score, zone: zoneOf(score), reasons };
}
