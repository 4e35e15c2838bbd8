import { keepHeaviest, type Weighed } from './keep-heaviest.ts';
import { readMarks, marksConflict } from './marks.ts';
import type { Entry, PostedEntries } from './posted-entries.ts';
import type { UnitName } from './unit-name.ts';

/** What a search is spared: how many entries its keys led to, and which of them are worth a full comparison. */
export interface LikelyEntries {
  readonly visited: number;
  readonly entries: readonly Entry[];
}

/** Entries looked at in one search at most, and entries compared in full at most: what bounds a search's cost. */
const MOST_VISITED = 1_500;
const MOST_COMPARED = 24;
/** What is left of an entry's weight where its number, letter or code conflicts. */
const CONFLICTING = 0.05;

interface Posting {
  readonly posted: PostedEntries;
  readonly places: Uint32Array;
}
interface WeighedEntry extends Weighed {
  readonly entry: Entry;
}

/**
 * The entries most worth comparing with a name: those that share its keys, rare keys counting more, and least where a
 * number, letter or code conflicts. The work grows with the keys of the name and is bounded whatever the registry has.
 */
export function likelyEntries(
  parts: readonly PostedEntries[],
  query: UnitName,
  keys: readonly string[],
): LikelyEntries {
  const postings = parts
    .flatMap((posted) => keys.map((key): Posting => ({ posted, places: posted.placesOf(key) })))
    .filter(({ places }) => places.length > 0)
    .sort((one, other) => one.places.length - other.places.length);
  const touched = weigh(postings);
  const marks = readMarks(query);
  const best: WeighedEntry[] = [];
  for (const { posted, place } of touched) {
    const entry = posted.entries[place];
    const weight = posted.weights[place] ?? 0;
    posted.weights[place] = 0;
    if (entry === undefined) continue;
    const conflicts = marksConflict(marks, entry.marks);
    keepHeaviest(best, { entry, weight: conflicts ? weight * CONFLICTING : weight }, MOST_COMPARED);
  }
  return { visited: touched.length, entries: best.map(({ entry }) => entry) };
}

interface Touched {
  readonly posted: PostedEntries;
  readonly place: number;
}

/**
 * Adds up the weights of what the rarest keys lead to; says which entries have one now. A key too common for what is left
 * is passed over whole, so that no unit gains by standing early in the registry; only the rarest may be walked in part.
 */
function weigh(postings: readonly Posting[]): readonly Touched[] {
  const touched: Touched[] = [];
  let visited = 0;
  for (const { posted, places } of postings) {
    if (visited > 0 && visited + places.length > MOST_VISITED) break;
    const count = Math.min(places.length, MOST_VISITED);
    const share = 1 / Math.log2(2 + places.length);
    for (let at = 0; at < count; at += 1) {
      const place = places[at] ?? 0;
      const before = posted.weights[place] ?? 0;
      if (before === 0) touched.push({ posted, place });
      posted.weights[place] = before + share;
    }
    visited += count;
  }
  return touched;
}
