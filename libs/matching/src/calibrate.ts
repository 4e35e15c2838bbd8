import type { MatchZone } from './match-score.ts';

/** At and above it a pair may be proposed as the unit. Chosen on labelled aliases; see the README. */
export const MATCH_FROM = 0.9;
/** At and above it a person should compare. */
export const LOOK_FROM = 0.5;

/**
 * How often the first candidate was right at a similarity, on labelled aliases (README, "Calibration"). Between two
 * rows it is read off the line.
 */
const MEASURED: readonly (readonly [similarity: number, right: number])[] = [
  [0, 0],
  [0.25, 0.2],
  [0.45, 0.5],
  [0.6, 0.6],
  [0.7, 0.78],
  [0.78, 0.86],
  [0.8, 0.9],
  [0.9, 0.97],
  [1, 1],
];

/** Turns a limited similarity, 0 to 1, into how likely the pair is one unit; never out of order. */
export function calibrate(similarity: number): number {
  const above = MEASURED.findIndex(([from]) => from >= similarity);
  const [to, right] = MEASURED[above] ?? [1, 1];
  const [from, left] = MEASURED[above - 1] ?? [0, 0];
  if (to === from) return right;
  return left + ((similarity - from) / (to - from)) * (right - left);
}

/** The zone of a calibrated score. */
export function zoneOf(score: number): MatchZone {
  if (score >= MATCH_FROM) return 'match';
  return score >= LOOK_FROM ? 'look' : 'none';
}
