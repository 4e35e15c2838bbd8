import type { IndexedUnit, MatchZone } from '#matching';

/** A unit that a matcher found. */
export interface FoundUnit {
  readonly id: string;
  /** The name that was found. */
  readonly name: string;
  readonly score: number;
  /** Where the matcher says itself whether to take it. */
  readonly zone?: MatchZone;
}

/** A way of finding units by name, over one registry. */
export interface Matcher {
  /** The five most like a text, best first, of one country. */
  search(text: string, country: string): readonly FoundUnit[];
}

/** A matcher and what is said of it. */
export interface MatcherMaker {
  readonly title: string;
  readonly make: (units: readonly IndexedUnit[]) => Matcher;
}

export const TOP = 5;

/** The best of each unit, best first. */
export function bestOfEach(found: Iterable<FoundUnit>): readonly FoundUnit[] {
  const best = new Map<string, FoundUnit>();
  for (const one of found) if ((best.get(one.id)?.score ?? -1) < one.score) best.set(one.id, one);
  return [...best.values()].sort((one, other) => other.score - one.score).slice(0, TOP);
}

/** Every name of every unit, by country. */
export function namesByCountry(
  units: readonly IndexedUnit[],
): ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]> {
  const names = units.flatMap(({ id, country = '', names: all }) =>
    all.map((name) => ({ id, name, country })),
  );
  return Map.groupBy(names, ({ country }) => country);
}
