import { foldText } from '../fold-text.ts';
import { transliterate } from '../transliterate.ts';
import { ARABIC_NAMES } from './names/arabic-names.ts';
import { OTHER_NAMES } from './names/other-names.ts';
import { KINDRED_NAMES, SHORT_NAMES } from './names/related-names.ts';
import { SLAVIC_NAMES } from './names/slavic-names.ts';
import { spellScripts } from './spell-scripts.ts';

/*
 * What speakers know about names and no rule of sound finds (`names/`). Each line is one name with spellings of it, in
 * any script; a word may stand in several lines ("Salim" is written for two Arabic names). Two words that are known and
 * have no line in common are two names, however alike they sound: Hassan is not Hussein.
 */

/** How two known words belong together, the closest first. `different`: two names, however alike they sound. */
export type Kinship = 'variant' | 'short' | 'kindred' | 'different';

/** What the tables know of a word: in which lines of each it stands. */
export interface KnownName {
  /** Names that it is a spelling of. */
  readonly variants: readonly number[];
  /** Names with short forms, of which it is one. "Bob" and "Rob" are Robert, and so is nobody else. */
  readonly short: readonly number[];
  /** Names that languages far apart have in common. */
  readonly kindred: readonly number[];
}

const linesOf = (table: string): readonly string[] => table.split('\n').filter((line) => line !== '');

/** A word of the tables as it is compared: in plain small Latin letters. */
const spelt = (word: string): string =>
  transliterate(foldText(spellScripts(word)).trim())
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** The lines in which each word stands. */
function linesByWord(lines: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    for (const word of new Set(line.split(/[: ]+/).map(spelt)))
      byWord.set(word, [...(byWord.get(word) ?? []), at]);
  }
  return byWord;
}

function buildKnown(): ReadonlyMap<string, KnownName> {
  const variants = linesByWord([ARABIC_NAMES, SLAVIC_NAMES, OTHER_NAMES].flatMap(linesOf));
  const [short, kindred] = [SHORT_NAMES, KINDRED_NAMES].map((table) => linesByWord(linesOf(table)));
  const words = [variants, short, kindred].flatMap((table) => [...(table?.keys() ?? [])]);
  const spellings = Map.groupBy(
    [...variants].flatMap(([word, lines]) => lines.map((line) => ({ word, line }))),
    ({ line }) => line,
  );
  /** The lines of a table in which the word stands, or another spelling of a name that it is a spelling of. */
  const meant = (table: typeof short, word: string): readonly number[] => {
    const same = (variants.get(word) ?? []).flatMap((line) => spellings.get(line) ?? []);
    return [...new Set([word, ...same.map((one) => one.word)].flatMap((one) => table?.get(one) ?? []))];
  };
  return new Map(
    words.map((word) => [
      word,
      { variants: variants.get(word) ?? [], short: meant(short, word), kindred: meant(kindred, word) },
    ]),
  );
}

const KNOWN = buildKnown();

/** What the tables know of a word in small Latin letters; null where it stands in none. */
export const knownName = (word: string): KnownName | null => KNOWN.get(word) ?? null;

/** Whether a word in small Latin letters is a spelling of a name of the tables. */
export const isKnownName = (word: string): boolean => (KNOWN.get(word)?.variants.length ?? 0) > 0;

const meet = (ones: readonly number[], others: readonly number[]): boolean =>
  ones.some((one) => others.includes(one));

/** How two different words belong together by what the tables know; null where they do not say. */
export function kinshipOf(one: KnownName | null, other: KnownName | null): Kinship | null {
  if (one === null || other === null) return null;
  if (meet(one.variants, other.variants)) return 'variant';
  if (meet(one.short, other.short)) return 'short';
  if (meet(one.kindred, other.kindred)) return 'kindred';
  return one.variants.length > 0 && other.variants.length > 0 ? 'different' : null;
}

/** The names a word may be written for, as keys: equal keys are spellings of one name, a short form, or kindred. */
export function namedKeys(known: KnownName | null): readonly string[] {
  if (known === null) return [];
  return [
    ...known.variants.map((line) => `v${line}`),
    ...known.short.map((line) => `s${line}`),
    ...known.kindred.map((line) => `k${line}`),
  ];
}
