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

/** How a reason says that it is about a unit above: " through a unit above (2 links up, command)". */
export function throughWords(facts: AnswerFacts, path: readonly Link[]): string {
  const last = path.at(-1);
  if (last === undefined) return '';
  const links = path.length === 1 ? 'one link' : `${path.length} links`;
  const kinds = [...new Set(path.map((link) => link.kind))].join(', ');
  return ` through a unit above ${facts.unitName} (${links} up, ${kinds})`;
}
