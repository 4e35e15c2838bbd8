import { keepHeaviest, type Weighed } from '../keep-heaviest.ts';
import { postKeys, type KeyPostings } from '../post-keys.ts';
import type { IndexedPerson } from './person-index.ts';
import { personKeys } from './person-keys.ts';
import type { PersonName } from './person-name.ts';
import { readPersonName } from './read-person-name.ts';

/** One name of one person, read. */
export interface PostedPerson {
  readonly person: IndexedPerson;
  readonly name: PersonName;
}

/** The names of a registry, and under each key the places of those that have it. */
export interface PostedPeople extends KeyPostings {
  readonly entries: readonly PostedPerson[];
  /** Room to weigh every entry in, all zero between two searches. */
  readonly weights: Float64Array;
}

/** Entries looked at in one search at most, and entries compared in full at most: what bounds a search's cost. */
const MOST_VISITED = 3_000;
const MOST_COMPARED = 24;

/** Reads the names of people and posts them under their keys. */
export function postPeople(people: readonly IndexedPerson[]): PostedPeople {
  const entries = people.flatMap((person) =>
    [...new Set(person.names)].map((text): PostedPerson => ({ person, name: readPersonName(text) })),
  );
  const { placesOf } = postKeys(entries, ({ name }) => personKeys(name));
  return { entries, placesOf, weights: new Float64Array(entries.length) };
}

interface WeighedPerson extends Weighed {
  readonly entry: PostedPerson;
}

/** The entries most worth comparing with a name: those that share its keys, rare keys counting more. */
export function likelyPeople(posted: PostedPeople, name: PersonName): readonly PostedPerson[] {
  const best: WeighedPerson[] = [];
  for (const place of weigh(posted, personKeys(name))) {
    const [entry, weight] = [posted.entries[place], posted.weights[place] ?? 0];
    posted.weights[place] = 0;
    if (entry !== undefined) keepHeaviest(best, { entry, weight }, MOST_COMPARED);
  }
  return best.map(({ entry }) => entry);
}

/**
 * Adds up the weights of what the rarest keys lead to; says which entries have one now. A key too common for what is
 * left is passed over whole, so that nobody gains by standing early in the registry; only the rarest is walked in part.
 */
function weigh({ placesOf, weights }: PostedPeople, keys: readonly string[]): readonly number[] {
  const postings = keys.map(placesOf).sort((one, other) => one.length - other.length);
  const touched: number[] = [];
  let visited = 0;
  for (const places of postings) {
    if (visited > 0 && visited + places.length > MOST_VISITED) break;
    const share = 1 / Math.log2(2 + places.length);
    for (const place of places.subarray(0, MOST_VISITED)) {
      const before = weights[place] ?? 0;
      if (before === 0) touched.push(place);
      weights[place] = before + share;
    }
    visited += places.length;
  }
  return touched;
}
