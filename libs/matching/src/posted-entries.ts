import { blockingKeys } from './blocking-keys.ts';
import { readMarks, type Marks } from './marks.ts';
import { readUnitName } from './read-unit-name.ts';
import type { IndexedUnit } from './unit-index.ts';
import type { UnitName } from './unit-name.ts';

/** One name of one unit, read. */
export interface Entry {
  readonly unit: IndexedUnit;
  readonly name: UnitName;
  readonly parents: readonly UnitName[];
  readonly marks: Marks;
}

/** The names of one country's units, and under each blocking key the places of those that have it. */
export interface PostedEntries {
  readonly entries: readonly Entry[];
  /** Places in `entries`, rising; empty for a key that no name has. Not to be altered. */
  placesOf(key: string): Uint32Array;
  /** Room to weigh every entry in, all zero between two searches: the weight of each, by its place. */
  readonly weights: Float64Array;
}

const NOWHERE = new Uint32Array(0);

/** Reads the names of some units and posts them under their keys. */
export function postEntries(units: readonly IndexedUnit[]): PostedEntries {
  const entries = units.flatMap((unit) => {
    const parents = (unit.parents ?? []).map(readUnitName);
    return [...new Set(unit.names)].map((text): Entry => {
      const name = readUnitName(text);
      return { unit, name, parents, marks: readMarks(name) };
    });
  });
  const numbers = new Map<string, number>();
  const keys = entries.map(({ name }) =>
    Uint32Array.from(blockingKeys(name), (key) => numberOf(numbers, key)),
  );
  const { starts, places } = layOut(keys, numbers.size);
  return {
    entries,
    placesOf: (key) => {
      const number = numbers.get(key);
      return number === undefined ? NOWHERE : places.subarray(starts[number], starts[number + 1]);
    },
    weights: new Float64Array(entries.length),
  };
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

interface Layout {
  /** Where the places of each key begin, and behind the last key where they all end. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** All lists of places in one array, one after the other: four bytes for each key of each name, and no objects. */
function layOut(keys: readonly Uint32Array[], count: number): Layout {
  const starts = new Uint32Array(count + 1);
  for (const list of keys) for (const key of list) bump(starts, key + 1, 1);
  for (let key = 0; key < count; key += 1) bump(starts, key + 1, starts[key] ?? 0);
  const places = new Uint32Array(starts[count] ?? 0);
  const next = starts.slice();
  keys.forEach((list, place) => {
    for (const key of list) {
      places[next[key] ?? 0] = place;
      bump(next, key, 1);
    }
  });
  return { starts, places };
}

const bump = (array: Uint32Array, at: number, by: number): void => void (array[at] = (array[at] ?? 0) + by);
