/** Shorter ones fit anything; longer ones are words. */
const SHORTEST = 2;
const LONGEST = 8;
/** An acronym of two words would fit too much, except one of two letters. */
const FEWEST_WORDS = 3;

/** True where a folded word may be an acronym: a short Latin word. */
export const mayBeAcronym = (word: string): boolean =>
  word.length >= SHORTEST && word.length <= LONGEST && /^[a-z]+$/.test(word);

/**
 * Finds a run of words that an acronym stands for: each word gives its first letter and may give more of its letters
 * in order ("MNJTF", "NAVTRAC"); small words may be passed over. Returns the first run as `[from, to)`, or null.
 */
export function findAcronym(
  acronym: string,
  words: readonly string[],
  small: ReadonlySet<number>,
): readonly [number, number] | null {
  for (let from = 0; from < words.length; from += 1) {
    if (words[from]?.[0] !== acronym[0]) continue;
    const to = runFrom(acronym, words, { from, small });
    if (to !== null && to - from >= Math.min(acronym.length, FEWEST_WORDS)) return [from, to];
  }
  return null;
}

interface Start {
  readonly from: number;
  readonly small: ReadonlySet<number>;
}

/** Walks the words once, keeping every count of letters that may be used up so far. */
function runFrom(acronym: string, words: readonly string[], { from, small }: Start): number | null {
  let used: ReadonlySet<number> = new Set([0]);
  for (let at = from; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = new Set([...used].flatMap((count) => lettersUsed(acronym, count, word)));
    if (next.has(acronym.length)) return at + 1;
    if (small.has(at)) for (const count of used) next.add(count);
    if (next.size === 0) return null;
    used = next;
  }
  return null;
}

/** Every count of letters used after a word that must give its first letter and may give two more. */
function lettersUsed(acronym: string, count: number, word: string): number[] {
  if (word === '' || acronym[count] !== word[0]) return [];
  const counts = [count + 1];
  let position = 1;
  const most = acronym.length < 5 ? count + 1 : Math.min(acronym.length, count + 3);
  for (let next = count + 1; next < most; next += 1) {
    const found = word.indexOf(acronym[next] ?? '', position);
    if (found < 0) break;
    counts.push(next + 1);
    position = found + 1;
  }
  return counts;
}
