import { toldOf } from '../compare-units.ts';
import type { MatchCandidate } from '../unit-index.ts';
import { indexPeople } from './index-people.ts';
import type { IndexedPerson, PersonQuery } from './person-index.ts';

/** Names and the people they are compared with, as plain data: it can be sent to another thread. */
export interface PeopleComparison {
  readonly people: readonly IndexedPerson[];
  /** How many people to compare each name with at most. */
  readonly limit: number;
  readonly asked: readonly {
    readonly query: PersonQuery;
    /** People to tell of although they come out in zone `none`. */
    readonly keep: readonly string[];
  }[];
}

/** For each name the people like it, best first, and of those in zone `none` the ones that are to be told of. */
export function comparePeople({
  people,
  limit,
  asked,
}: PeopleComparison): readonly (readonly MatchCandidate[])[] {
  const index = indexPeople(people);
  return asked.map(({ query, keep }) => toldOf(index.candidates(query, { limit }), keep));
}
