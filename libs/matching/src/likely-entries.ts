import { keepHeaviest, type Weighed } from './keep-heaviest.ts';
import { readMarks, marksConflict } from './marks.ts';
import type { Entry, PostedEntries } from './posted-entries.ts';
import type { UnitName } from './unit-name.ts';

/** What a search is spared: how many entries its keys led to, and which of them are worth a full comparison. */
export interface LikelyEntries {
  readonly visited: number;
  readonly entries: readonly Entry[];
}

/** Entries looked at in one search at most, and compared in full at most (or as many as are wanted): what bounds its cost. */
const MOST_VISITED = 1_500;
const MOST_COMPARED = 24;
/** As many are compared where there are as many, though their number conflicts, or they share next to nothing. */
const FEWEST_COMPARED = 6;
/** The share of the heaviest weight below which an entry shares next to nothing. */
const NEXT_TO_NOTHING = 0.2;

interface Posting {
  readonly posted: PostedEntries;
  readonly places: Uint32Array;
}
interface WeighedEntry extends Weighed {
  readonly entry: Entry;
}

/**
 * The entries most worth comparing with a name: those that share its keys, rare keys counting more. Those whose number,
 * letter or code conflicts are taken where there are fewer others than wanted. The work grows with the keys of the name
 * and what is wanted, and is bounded whatever the registry has.
 */
export function likelyEntries(
  parts: readonly PostedEntries[],
  query: UnitName,
  { keys, wanted }: { readonly keys: readonly string[]; readonly wanted: number },
): LikelyEntries {
  const [fewest, most] = [Math.max(FEWEST_COMPARED, wanted), Math.max(MOST_COMPARED, wanted)];
  const postings = parts
    .flatMap((posted) => keys.map((key): Posting => ({ posted, places: posted.placesOf(key) })))
    .filter(({ places }) => places.length > 0)
    .sort((one, other) => one.places.length - other.places.length);
  const touched = weigh(postings);
  const marks = readMarks(query);
  const agreeing: WeighedEntry[] = [];
  const conflicting: WeighedEntry[] = [];
  for (const [posted, places] of touched) {
    for (const place of places) {
      const entry = posted.entries[place];
      const weight = posted.weights[place] ?? 0;
      posted.weights[place] = 0;
      if (entry === undefined) continue;
      if (marksConflict(marks, entry.marks)) keepHeaviest(conflicting, { entry, weight }, fewest);
      else keepHeaviest(agreeing, { entry, weight }, most);
    }
  }
  const visited = touched.values().reduce((sum, places) => sum + places.length, 0);
  return { visited, entries: worthComparing(agreeing, conflicting, fewest).map(({ entry }) => entry) };
}

/** Those not much lighter than the heaviest; and so that there is something to show, some that conflict. */
function worthComparing(
  agreeing: readonly WeighedEntry[],
  conflicting: readonly WeighedEntry[],
  fewest: number,
): readonly WeighedEntry[] {
  const light = (agreeing[0]?.weight ?? 0) * NEXT_TO_NOTHING;
  const likely = agreeing.filter(({ weight }, at) => weight >= light || at < fewest);
  return [...likely, ...conflicting.slice(0, Math.max(0, fewest - likely.length))];
}

/**
 * Adds up the weights of what the rarest keys lead to; says which entries have one now. A key too common for what is left
 * is passed over whole, so that no unit gains by standing early in the registry; only the rarest may be walked in part.
 */
function weigh(postings: readonly Posting[]): ReadonlyMap<PostedEntries, readonly number[]> {
  const touched = new Map<PostedEntries, number[]>();
  let visited = 0;
  for (const { posted, places } of postings) {
    if (visited > 0 && visited + places.length > MOST_VISITED) break;
    const own = touched.get(posted) ?? [];
    touched.set(posted, own);
    addWeights(posted.weights, places.subarray(0, MOST_VISITED), own);
    visited += places.length;
  }
  return touched;
}

function addWeights(weights: Float64Array, places: Uint32Array, touched: number[]): void {
  const share = 1 / Math.log2(2 + places.length);
  for (const place of places) {
    const before = weights[place] ?? 0;
    if (before === 0) touched.push(place);
    weights[place] = before + share;
  }
}
