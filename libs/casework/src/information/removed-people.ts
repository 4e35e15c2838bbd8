import type { Fault } from '../kernel/outcome.ts';
import { excerpt } from '../kernel/text-fault.ts';
import type { KeptPerson } from './incident.ts';

/**
 * What is wrong with taking people away: a reference that nobody kept apart from the alleged event has, or that was taken
 * away before. One fault for each, at its place in the list.
 */
export function removalFaults(
  references: readonly string[],
  kept: readonly Pick<KeptPerson, 'reference' | 'removedIn'>[],
): readonly Fault[] {
  const present = kept.flatMap(({ reference, removedIn }) => (removedIn === null ? [reference] : []));
  const expected =
    present.length === 0
      ? 'nobody: no person is kept apart from it now'
      : `the reference of a person kept apart from it now: ${listed(present)}`;
  return references.flatMap((reference, at) =>
    present.includes(reference)
      ? []
      : [{ where: `removePeople.${at}`, found: foundOf(reference, kept), expected }],
  );
}

const SHOWN = 20;

const listed = (references: readonly string[]): string =>
  references.slice(0, SHOWN).join(', ') + (references.length > SHOWN ? ', …' : '');

function foundOf(reference: string, kept: Parameters<typeof removalFaults>[1]): string {
  const removedIn = kept.find((one) => one.reference === reference)?.removedIn ?? null;
  return removedIn === null
    ? excerpt(reference)
    : `${excerpt(reference)}, taken away in version ${removedIn}`;
}
