import { editDistance } from './edit-distance.ts';
import { homeLanguage } from './home-language.ts';
import { listedForms as forms } from './listed-forms.ts';
import { LANGUAGES } from './languages/languages.ts';
import type { LanguageWords } from './languages/language-words.ts';
import { NATIONS } from './nations.ts';
import { remembered } from './remembered.ts';
import type { PartKind } from './unit-name.ts';
import { stemOfCase } from './word-stems.ts';

/** What the vocabulary says of a word or phrase. A `word` is one that languages translate in names: "lion", "north". */
export interface Meaning {
  readonly kind: Exclude<PartKind, 'code' | 'letter'>;
  readonly value: string;
}

/** Shorter words have too many neighbours one letter away. */
const MAY_BE_MISSPELT = /^[a-z]{6,20}$/;
const LONG_ENOUGH = /^[a-z]{7,}$/;
/** A number or a nation is never guessed from a misspelling: it could be another one. */
const FORGIVEN = new Set<Meaning['kind']>(['echelon', 'arm', 'service', 'headquarters']);

const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;
/** The article and the short words that Hebrew writes onto the next one. */
const HEBREW_PREFIXED = /^[הובלמשכ]{1,2}[\u05d0-\u05ea]{3,}$/;

const languages = Object.values(LANGUAGES);
const meanings = new Map<string, Meaning>();
const beforeEchelon = new Map<string, string>();

/** What each language means by a spelling that means something else in another. */
const disputed = new Map<string, Map<number, Meaning>>();
const firstBy = new Map<string, number>();

interface Lesson {
  readonly kind: Meaning['kind'];
  readonly table: Readonly<Record<string, string>>;
  readonly language: number;
}

function learn({ kind, table, language }: Lesson): void {
  for (const [value, listed] of Object.entries(table)) {
    for (const form of forms(listed)) learnForm(form, { kind, value }, language);
  }
}

function learnForm(form: string, meaning: Meaning, language: number): void {
  const known = meanings.get(form);
  if (known === undefined) {
    meanings.set(form, meaning);
    firstBy.set(form, language);
  } else if (
    (known.kind !== meaning.kind || known.value !== meaning.value) &&
    firstBy.get(form) !== language
  ) {
    const all = disputed.get(form) ?? new Map<number, Meaning>();
    if (!all.has(language)) all.set(language, meaning);
    disputed.set(form, all);
  }
}

const KINDS: readonly (readonly [
  Meaning['kind'],
  (words: LanguageWords) => Readonly<Record<string, string>>,
])[] = [
  ['echelon', (words) => words.echelons],
  ['service', (words) => words.services],
  ['arm', (words) => words.arms],
  ['number', (words) => words.numbers.cardinals],
  ['number', (words) => words.numbers.ordinals],
  ['headquarters', (words) => ({ headquarters: words.headquarters })],
  ['word', (words) => words.terms ?? {}],
  ['filler', (words) => ({ '': words.fillers })],
  ['filler', (words) => Object.fromEntries(forms(words.lightWords).map((word) => [word, word]))],
];

for (const [language, words] of languages.entries()) {
  for (const [kind, tableOf] of KINDS) learn({ kind, table: tableOf(words), language });
  for (const [value, listed] of Object.entries(words.numbers.beforeEchelon ?? {})) {
    for (const form of forms(listed)) beforeEchelon.set(form, value);
  }
}
learn({ kind: 'nation', table: NATIONS, language: -1 });

const ordinalEndings = new Set(languages.flatMap((words) => forms(words.ordinalEndings)));
const stems = buildStems();
const longestFrom = findLongest(meanings);
const longestStemFrom = findLongest(stems);
const misspellings = buildMisspellings();

/** Phrases by their words without endings of case; a stem that two meanings share means neither. */
function buildStems(): ReadonlyMap<string, Meaning> {
  const byStem = new Map<string, Meaning | null>();
  for (const [form, meaning] of meanings) {
    const stem = form.split(' ').map(stemOfCase).join(' ');
    if (stem === form && !HAS_CYRILLIC.test(form)) continue;
    const known = byStem.get(stem);
    const isSame = known === undefined || (known?.kind === meaning.kind && known.value === meaning.value);
    byStem.set(stem, isSame ? meaning : null);
  }
  return new Map([...byStem].flatMap(([stem, meaning]) => (meaning === null ? [] : [[stem, meaning]])));
}

/** How many words the longest phrase has, by its first word: most words begin no phrase. */
function findLongest(phrases: ReadonlyMap<string, Meaning>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const form of phrases.keys()) {
    const words = form.split(' ');
    const first = words[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return longest;
}

/** Every word that can be misspelt, by each of its spellings with one letter left out. */
function buildMisspellings(): ReadonlyMap<string, readonly string[]> {
  const byDeletion = new Map<string, string[]>();
  for (const [form, { kind }] of meanings) {
    if (!FORGIVEN.has(kind) || !LONG_ENOUGH.test(form)) continue;
    for (const spelling of withOneLeftOut(form))
      byDeletion.set(spelling, [...(byDeletion.get(spelling) ?? []), form]);
  }
  return byDeletion;
}

function withOneLeftOut(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/**
 * The longest phrase the vocabulary knows at a place in a row of words, with how many words it takes. A plural or, in
 * a longer word, one wrong letter is forgiven.
 */
export function lookUp(words: readonly string[], at: number): Found | null {
  const first = words[at] ?? '';
  const found = longestPhrase(words, at, longestFrom.get(first) ?? 0) ?? lookUpStems(words, at, first);
  if (found !== null) return found;
  const meaning = lookUpLoosely(first);
  return meaning === null ? null : { meaning, length: 1 };
}

interface Found {
  readonly meaning: Meaning;
  readonly length: number;
}

function longestPhrase(words: readonly string[], at: number, longest: number): Found | null {
  for (let length = Math.min(longest, words.length - at); length >= 1; length -= 1) {
    const form = words.slice(at, at + length).join(' ');
    const meaning = meanings.get(form);
    if (meaning !== undefined)
      return { meaning: disputed.get(form)?.get(homeLanguage(words)) ?? meaning, length };
  }
  return null;
}

function lookUpStems(words: readonly string[], at: number, first: string): Found | null {
  if (!HAS_CYRILLIC.test(first)) return null;
  const longest = longestStemFrom.get(stemOfCase(first)) ?? 0;
  for (let length = Math.min(longest, words.length - at); length >= 1; length -= 1) {
    const stem = words
      .slice(at, at + length)
      .map(stemOfCase)
      .join(' ');
    const meaning = stems.get(stem);
    if (meaning !== undefined) return { meaning, length };
  }
  return null;
}

const MOST_REMEMBERED = 20_000;

const lookUpLoosely = remembered(MOST_REMEMBERED, (word): Meaning | null => {
  const singular = word.length > 4 && word.endsWith('s') ? meanings.get(word.slice(0, -1)) : undefined;
  if (singular !== undefined) return singular;
  if (HEBREW_PREFIXED.test(word)) return meanings.get(word.slice(1)) ?? meanings.get(word.slice(2)) ?? null;
  return MAY_BE_MISSPELT.test(word) ? lookUpMisspelt(word) : null;
});

function lookUpMisspelt(word: string): Meaning | null {
  for (const spelling of withOneLeftOut(word)) {
    const meant = misspellings.get(spelling)?.find((form) => editDistance(word, form, 1) <= 1);
    if (meant !== undefined) return meanings.get(meant) ?? null;
  }
  return null;
}

/** True where an echelon begins at a place in a row of words. */
export const isEchelonAt = (words: readonly string[], at: number): boolean =>
  at < words.length && lookUp(words, at)?.meaning.kind === 'echelon';

/** True for an echelon at a place, or one kind word further on: "Police Division". */
export function echelonFollows(words: readonly string[], at: number): boolean {
  if (isEchelonAt(words, at)) return true;
  const next = lookUp(words, at);
  const passable = next !== null && (next.meaning.kind === 'service' || next.meaning.kind === 'arm');
  return passable && isEchelonAt(words, at + next.length);
}

/** The value of a number word that counts as one only directly before an echelon (Spanish "dos", Portuguese "of the"). */
export const numberBeforeEchelon = (word: string): string | undefined => beforeEchelon.get(word);

/** True for "st", "er", "ro" and their like, as they follow digits. */
export const isOrdinalEnding = (word: string): boolean => ordinalEndings.has(word);

/** Folded forms of one of the lists that only cells need, over all languages. */
export function cellWords(list: 'posts' | 'ministries' | 'placeholders'): ReadonlySet<string> {
  return new Set(languages.flatMap((words) => forms(words[list])));
}
