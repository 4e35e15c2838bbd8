import type { AppliesTo, ResultState } from './result.ts';
import { covers, standing } from './result.ts';

/** The subjects a result speaks about. */
export function subjectsOf(appliesTo: AppliesTo): readonly ('unit' | 'person')[] {
  return appliesTo === 'both' ? ['unit', 'person'] : [appliesTo];
}

/**
 * The earlier result that stands in the way of a new one; undefined where a new one may be signed: nothing was signed for
 * the subject, or what was signed was reopened, has run out, or only held the question open.
 */
export function inTheWay(
  results: readonly ResultState[],
  appliesTo: AppliesTo,
  today: string,
): ResultState | undefined {
  return subjectsOf(appliesTo)
    .map((subject) => standing(results, subject))
    .find((result) => result !== undefined && isFinal(result, today));
}

function isFinal(result: ResultState, today: string): boolean {
  if (result.reopenedAt !== null || result.result === 'suspended') return false;
  return result.expiresOn === null || today < result.expiresOn;
}

/** The round a new result belongs to: the nomination's own, or the next where that one has its result already. */
export function roundFor(results: readonly ResultState[], appliesTo: AppliesTo, round: number): number {
  const taken = results.some(
    (result) => result.round === round && subjectsOf(appliesTo).some((subject) => covers(result, subject)),
  );
  return taken ? round + 1 : round;
}
