import type { MatchReason } from './match-score.ts';
import type { UnitName } from './unit-name.ts';

type MarkPart = 'number' | 'letter' | 'code';

/** The weight of each mark in a score; what tells two units apart most counts most. */
export const MARK_WEIGHTS: Readonly<Record<MarkPart, number>> = { number: 1, letter: 0.8, code: 1 };

/**
 * Compares numbers, designating letters and codes. A conflict here vetoes the pair. Numbers conflict where one
 * echelon carries different ones on both sides, or where both sides carry one the other lacks; a side that says more
 * ("2 Bn, 7 Div" and "2 Bn") does not conflict.
 */
export function compareMarks(query: UnitName, candidate: UnitName): readonly MatchReason[] {
  return (['number', 'letter', 'code'] as const).flatMap((part) => {
    const ours = marksOf(query, part);
    const theirs = marksOf(candidate, part);
    if (ours.length === 0 && theirs.length === 0) return [];
    const conflict = disagree(ours, theirs) || (part !== 'code' && echelonsDisagree(query, candidate, part));
    const elsewhere = conflict || part !== 'number' ? null : boundElsewhere(query, candidate);
    return [elsewhere ?? markReason(part, ours, theirs, conflict)];
  });
}

function markReason(
  part: MarkPart,
  ours: readonly string[],
  theirs: readonly string[],
  conflict: boolean,
): MatchReason {
  const weight = MARK_WEIGHTS[part];
  const said = (marks: readonly string[]): string => marks.join(', ').toUpperCase();
  if (ours.length === 0) {
    return {
      part,
      verdict: 'missing',
      weight,
      words: `${part} missing in the request; the registry has ${said(theirs)}`,
    };
  }
  if (theirs.length === 0) {
    return {
      part,
      verdict: 'missing',
      weight,
      words: `${part} missing in the registry; the request has ${said(ours)}`,
    };
  }
  if (conflict)
    return {
      part,
      verdict: 'conflicts',
      weight,
      words: `${part} conflicts: ${said(ours)} and ${said(theirs)}`,
    };
  return {
    part,
    verdict: 'agrees',
    weight,
    words: `${part} agrees: ${said(ours.filter((mark) => theirs.includes(mark)))}`,
  };
}

function marksOf(name: UnitName, part: MarkPart): readonly string[] {
  if (part === 'code') return name.codes;
  return name.parts.filter(({ kind }) => kind === part).map(({ value }) => value);
}

/** Both sides carry a mark that the other lacks; repeated marks count each time. */
function disagree(ours: readonly string[], theirs: readonly string[]): boolean {
  if (ours.length === 0 || theirs.length === 0) return false;
  const oursOnly = without(ours, theirs);
  const theirsOnly = without(theirs, ours);
  return oursOnly.length > 0 && theirsOnly.length > 0;
}

function without(marks: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return marks.filter((mark) => {
    const at = left.indexOf(mark);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** "2 Bn, 7 Div" and "7 Bn" share a number, but not the battalion's. */
function echelonsDisagree(query: UnitName, candidate: UnitName, part: 'number' | 'letter'): boolean {
  const isLetter = (mark: string): boolean => !/^\d/.test(mark);
  const wanted = (mark: string): boolean => isLetter(mark) === (part === 'letter');
  return query.designations.some(({ mark, echelon }) => {
    if (echelon === null || !wanted(mark)) return false;
    const theirs = candidate.designations.filter((other) => other.echelon === echelon && wanted(other.mark));
    return theirs.length > 0 && theirs.every((other) => other.mark !== mark);
  });
}

/**
 * "7 Brigade" and "Brigade of 7 Division" share the 7, but it is another body's: the registry's brigade has no number.
 * Null where some shared number stands with the same echelon, or with none.
 */
function boundElsewhere(query: UnitName, candidate: UnitName): MatchReason | null {
  const shared = query.designations.flatMap((ours) =>
    candidate.designations.filter((theirs) => theirs.mark === ours.mark).map((theirs) => ({ ours, theirs })),
  );
  const [first] = shared;
  if (first === undefined) return null;
  const isElsewhere = shared.every(
    ({ ours, theirs }) =>
      ours.echelon !== null &&
      theirs.echelon !== null &&
      ours.echelon !== theirs.echelon &&
      candidate.echelons.includes(ours.echelon) !== query.echelons.includes(theirs.echelon),
  );
  if (!isElsewhere) return null;
  const { ours, theirs } = first;
  const words = `number missing: ${ours.mark} is the ${ours.echelon ?? ''}'s in the request and the ${theirs.echelon ?? ''}'s in the registry`;
  return { part: 'number', verdict: 'missing', weight: MARK_WEIGHTS.number, words };
}
