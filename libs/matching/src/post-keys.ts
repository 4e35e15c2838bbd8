/** Where each key stands: under each, the places of the entries that have it. */
export interface KeyPostings {
  /** Places, rising; empty for a key that no entry has. Not to be altered. */
  placesOf(key: string): Uint32Array;
}

const NOWHERE = new Uint32Array(0);

/** Posts entries under their keys: four bytes for each key of each entry, and no objects. */
export function postKeys<Entry>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
): KeyPostings {
  const numbers = new Map<string, number>();
  const keys = entries.map((entry) => Uint32Array.from(keysOf(entry), (key) => numberOf(numbers, key)));
  const { starts, places } = layOut(keys, numbers.size);
  return {
    placesOf: (key) => {
      const number = numbers.get(key);
      return number === undefined ? NOWHERE : places.subarray(starts[number], starts[number + 1]);
    },
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

/** All lists of places in one array, one after the other. */
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
