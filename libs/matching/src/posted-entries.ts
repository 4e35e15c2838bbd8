import { blockingKeys, parentKeys } from './blocking-keys.ts';
import { readMarks, type Marks } from './marks.ts';
import { postKeys, type KeyPostings } from './post-keys.ts';
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
export interface PostedEntries extends KeyPostings {
  readonly entries: readonly Entry[];
  /** Room to weigh every entry in, all zero between two searches: the weight of each, by its place. */
  readonly weights: Float64Array;
}

/** Reads the names of some units and posts them under their keys. */
export function postEntries(units: readonly IndexedUnit[]): PostedEntries {
  const entries = units.flatMap((unit) => {
    const parents = (unit.parents ?? []).map(readUnitName);
    return [...new Set(unit.names)].map((text): Entry => {
      const name = readUnitName(text);
      return { unit, name, parents, marks: readMarks(name) };
    });
  });
  const { placesOf } = postKeys(entries, ({ name, parents }) => [
    ...blockingKeys(name),
    ...parentKeys(parents),
  ]);
  return { entries, placesOf, weights: new Float64Array(entries.length) };
}
