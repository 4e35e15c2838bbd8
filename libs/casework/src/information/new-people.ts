import type { Fault } from '../kernel/outcome.ts';
import { excerpt, textFault } from '../kernel/text-fault.ts';
import type { IncidentPerson } from './incident.ts';
import { INCIDENT_PEOPLE } from './incident.ts';

/** A victim or witness as they are put on record: a reference, and particulars only where they must be known. */
export type NewPerson = Omit<IncidentPerson, 'id'>;

/** What is wrong with people: a kind that is none, an empty or long text, a reference that is `taken` or used twice. */
export function peopleFaults(
  people: readonly NewPerson[],
  taken: readonly string[] = [],
): readonly (Fault | undefined)[] {
  return people.flatMap((person, at) => {
    const before = [...taken, ...people.slice(0, at).map(({ reference }) => reference)];
    return personFaults(person, at, before.includes(person.reference));
  });
}

function personFaults({ kind, reference, particulars }: NewPerson, at: number, twice: boolean) {
  return [
    INCIDENT_PEOPLE.some((one) => one === kind)
      ? undefined
      : {
          where: `people.${at}.kind`,
          found: excerpt(kind),
          expected: `one of ${INCIDENT_PEOPLE.join(', ')}`,
        },
    textFault(`people.${at}.reference`, reference, 40),
    particulars === null ? undefined : textFault(`people.${at}.particulars`, particulars, 2_000),
    twice
      ? {
          where: `people.${at}.reference`,
          found: excerpt(reference),
          expected: 'a reference that no other person has',
        }
      : undefined,
  ];
}
