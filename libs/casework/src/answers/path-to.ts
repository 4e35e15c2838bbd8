import { addDays } from '#law';
import type { AnswerFacts, Link } from './answer.ts';

/**
 * The way from the unit up to another: the firmest there is, and of those the shortest. Empty where it is the unit itself.
 */
export function pathTo(facts: AnswerFacts, unitId: string): readonly Link[] {
  if (unitId === facts.unitId) return [];
  const ways = facts.paths.filter((path) => path.unitId === unitId).map((path) => path.steps);
  return ways.sort((a, b) => doubts(a) - doubts(b) || a.length - b.length)[0] ?? [];
}

const doubts = (steps: readonly Link[]): number =>
  steps.filter((step) => step.certainty === 'unstated').length;

/**
 * The first day on which no firm way leads up to the unit any more, as the links are dated now; null where one has no end,
 * or where it is the unit itself.
 */
export function reachedUntil(facts: AnswerFacts, unitId: string): string | null {
  if (unitId === facts.unitId) return null;
  const firm = facts.paths.filter((path) => path.unitId === unitId && doubts(path.steps) === 0);
  const ends = firm.map(({ steps }) => steps.flatMap(({ toDate }) => toDate ?? []).sort()[0] ?? null);
  const last = ends.includes(null) ? null : ends.sort().at(-1);
  return last ? addDays(last, 1) : null;
}

/** How a reason says that it is about a unit above: " through 1st Brigade, above 2nd Company (2 links up, command)". */
export function throughWords(facts: AnswerFacts, path: readonly Link[]): string {
  const last = path.at(-1);
  if (last === undefined) return '';
  const links = path.length === 1 ? 'one link' : `${path.length} links`;
  const kinds = [...new Set(path.map((link) => link.kind))].join(', ');
  return ` through ${last.parentName}, above ${facts.unitName ?? 'the recipient'} (${links} up, ${kinds})`;
}
