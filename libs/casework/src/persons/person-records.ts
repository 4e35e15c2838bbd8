import type { NominatedPerson } from '#intake';
import type { PersonQuery } from '#matching';
import { personKeys, readPersonName } from '#matching';
import type { Nomination } from '../requests/request.ts';
import type { PersonRecord } from './person-store.ts';

/** The person of a nomination as the library compares them. */
export function personAsked(person: NominatedPerson, country: string): PersonQuery {
  const { givenNames, familyName, dateOfBirth, placeOfBirth, nationalId } = person;
  const name = [givenNames, familyName].filter((part) => part !== null && part.trim() !== '').join(' ');
  return {
    name,
    countries: [country],
    birthDates: dateOfBirth === null ? [] : [dateOfBirth],
    birthPlaces: placeOfBirth === null ? [] : [placeOfBirth],
    nationalIds: nationalId === null ? [] : [nationalId],
  };
}

/** The keys under which a person is found: those of the name, and the national number. */
export const keysOfPerson = ({ name, nationalIds = [] }: PersonQuery): readonly string[] =>
  keysOfPersonNamed(name, nationalIds);

/** The same for who is known by no more than a name and national numbers. */
export function keysOfPersonNamed(name: string, nationalIds: readonly string[]): readonly string[] {
  const numbers = nationalIds.map((id) =>
    id
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
  const keys = [
    ...personKeys(readPersonName(name)),
    ...numbers.filter((id) => id !== '').map((id) => `id:${id}`),
  ];
  return [...new Set(keys.map((key) => key.toWellFormed()))];
}

/** The persons that nominations name; one that has neither a name nor a number cannot be found again and is left out. */
export function personRecords(nominations: readonly Nomination[]): readonly PersonRecord[] {
  return nominations.flatMap(({ id: nominationId, country, person, personKey }) => {
    if (person === null || personKey === null) return [];
    const asked = personAsked(person, country);
    const keys = keysOfPerson(asked);
    return keys.length === 0 ? [] : [{ nominationId, country, personKey, name: asked.name, keys }];
  });
}
