import { remembered } from '../remembered.ts';
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

const linesOf = (table: string): readonly string[] => table.split('\n').filter((line) => line !== '');

/** A word of the tables as it is compared: in plain small Latin letters. */
const spelt = (word: string): string =>
  transliterate(foldText(spellScripts(word)).trim())
    .toLowerCase()
    .replace(/[^a-z]/g, '');

function buildVariants(): ReadonlyMap<string, readonly number[]> {
  const variants = new Map<string, number[]>();
  const lines = [ARABIC_NAMES, SLAVIC_NAMES, OTHER_NAMES].flatMap(linesOf);
  for (const [at, line] of lines.entries()) {
    for (const word of new Set(line.split(' ').map(spelt)))
      variants.set(word, [...(variants.get(word) ?? []), at]);
  }
  return variants;
}

const VARIANTS = buildVariants();
/** Names that are known by their own word alone. */
const numberOf = (word: string): readonly (number | string)[] => VARIANTS.get(word) ?? [word];

type Links = ReadonlyMap<number | string, ReadonlySet<number>>;

/** Which lines of a table each name stands in. */
function buildLinks(lines: readonly (readonly string[])[]): Links {
  const links = new Map<number | string, Set<number>>();
  for (const [at, words] of lines.entries()) {
    for (const name of words.flatMap((word) => numberOf(spelt(word)))) {
      links.set(name, (links.get(name) ?? new Set<number>()).add(at));
    }
  }
  return links;
}

const SHORT_LINES = linesOf(SHORT_NAMES).map((line) => line.split(/[: ]+/));
/** Each short form with its name, apart: "Bob" and "Rob" are Robert, and so is nobody else. */
const SHORT = buildLinks(SHORT_LINES);
const KINDRED = buildLinks(linesOf(KINDRED_NAMES).map((line) => line.split(' ')));

/** Whether a word in small Latin letters is a spelling of a name of the tables. */
export const isKnownName = (word: string): boolean => VARIANTS.has(word);

const shares = (
  links: Links,
  ones: readonly (number | string)[],
  others: readonly (number | string)[],
): boolean => ones.some((one) => others.some((other) => meet(links.get(one), links.get(other))));

const meet = (one: ReadonlySet<number> | undefined, other: ReadonlySet<number> | undefined): boolean =>
  one !== undefined && other !== undefined && [...one].some((line) => other.has(line));

const kinships = remembered<Kinship | null>(200_000, (pair) => {
  const [one = '', other = ''] = pair.split(' ');
  const [ones, others] = [numberOf(one), numberOf(other)];
  if (ones.some((number) => others.includes(number))) return 'variant';
  if (shares(SHORT, ones, others)) return 'short';
  if (shares(KINDRED, ones, others)) return 'kindred';
  return isKnownName(one) && isKnownName(other) ? 'different' : null;
});

/** How two different words in small Latin letters belong together by what the tables know; null where they do not say. */
export const kinshipOf = (one: string, other: string): Kinship | null =>
  kinships(one < other ? `${one} ${other}` : `${other} ${one}`);

/** The names a word may be written for, as keys: equal keys are spellings of one name, a short form, or kindred. */
export function namedKeys(word: string): readonly string[] {
  return numberOf(word).flatMap((name) => [
    ...(typeof name === 'number' ? [`v${name}`] : []),
    ...[...(SHORT.get(name) ?? [])].map((line) => `s${line}`),
    ...[...(KINDRED.get(name) ?? [])].map((line) => `k${line}`),
  ]);
}
