import { indexPeople, type IndexedPerson, type PersonFacts } from '#matching';
import type { MatcherBuilder, QueryCells } from './matcher.ts';
import type { CountryCodes } from './read-country-codes.ts';

type Told = 'names' | 'countries' | 'birthDates' | 'birthPlaces' | 'nationalIds';
type KnownPerson = { readonly id: string } & Readonly<Record<Told, string[]>>;

/** Matches people by their names in any script, and by birth, papers and country where both files tell of them. */
export function personMatcher(codes: CountryCodes): MatcherBuilder {
  const people = new Map<string, KnownPerson>();
  return {
    add(row) {
      const person = people.get(row.id) ?? unknownPerson(row.id);
      people.set(row.id, person);
      person.names.push(row.name);
      const facts = factsOf(row, codes);
      person.countries.push(...(facts.countries ?? []));
      person.birthDates.push(...(facts.birthDates ?? []));
      person.birthPlaces.push(...(facts.birthPlaces ?? []));
      person.nationalIds.push(...(facts.nationalIds ?? []));
    },
    build(top) {
      const index = indexPeople([...people.values()] satisfies IndexedPerson[]);
      return (query) => {
        const found = index.candidates({ name: query.query, ...factsOf(query, codes) }, { limit: top });
        const candidates = found.map(({ id, name, match }) => ({ id, name, ...match }));
        return { candidates, why: 'no person of the registry has a name like it' };
      };
    },
  };
}

const unknownPerson = (id: string): KnownPerson => ({
  id,
  names: [],
  countries: [],
  birthDates: [],
  birthPlaces: [],
  nationalIds: [],
});

type FactCells = Pick<QueryCells, 'country' | 'birth_date' | 'birth_place' | 'national_id'>;

function factsOf(cells: FactCells, codes: CountryCodes): PersonFacts {
  const country = codes.codeOf(cells.country);
  return {
    countries: country === undefined ? [] : [country],
    birthDates: told(cells.birth_date),
    birthPlaces: told(cells.birth_place),
    nationalIds: told(cells.national_id),
  };
}

const told = (cell: string): string[] => (cell.trim() === '' ? [] : [cell]);
