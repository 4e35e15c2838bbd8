import { mayBeAcronym } from './acronym.ts';
import { conceptLetters, isAcronymOfConcepts, sortedLetters } from './concept-keys.ts';
import { soundOf, soundsOf } from './sound-key.ts';
import type { NamePart, UnitName } from './unit-name.ts';

const LONGEST_KEYED = 40;
/** Names in scripts that leave vowels out may have three letters. */
const SHORTEST_SPELT = 3;
const SHORTEST_RUN = 2;
const LONGEST_RUN = 6;

/**
 * The keys under which a name is kept. Deterministic, sorted, without repeats, so that a table of (key, unit) can be kept
 * in a database and joined with `soughtKeys`. Kinds of key: `n` number, `d` number with its echelon or arm, `l` letter
 * with its echelon, `c` code, `w` word, `s` how a longer word sounds and `p` its first four letters (for misspellings),
 * `a` initials of a run of words and `k` an acronym, `b` first and last initial of the whole and `j` first and last
 * letter of an acronym, `o` the letters that acronyms of the whole have in some language and `q` those of an acronym, `f` arm with echelon, `g` everything said, in alphabetical order. `m`, `e` and `v` (arm, echelon,
 * service) are common: ask for them last, and bound how many rows they may bring.
 */
export function blockingKeys(name: UnitName): string[] {
  const parts = name.parts.slice(0, LONGEST_KEYED);
  const keys = new Set<string>();
  for (const { mark, echelon } of name.designations) addMark(keys, name, mark, echelon);
  for (const code of name.codes) keys.add(`c:${code}`);
  for (const part of parts) {
    if (part.kind === 'word') addWord(keys, part);
    else if (isAbbreviation(part)) addAcronym(keys, part.surface);
  }
  addJoined(keys, parts);
  addInitials(keys, parts);
  addKinds(keys, name);
  for (const letters of conceptLetters(name)) keys.add(`o:${letters}`);
  keys.add(`g:${allSaid(name)}`);
  return [...keys].sort();
}

/**
 * The keys under which a unit is kept for what stands above it, `u`: the number of each parent with its kind of body, and
 * its proper words. "2 Bn, 7 Div" so finds the battalion under the 7 Division among any number of second battalions.
 */
export function parentKeys(parents: readonly UnitName[]): string[] {
  const keys = parents.flatMap(({ designations, words }) => [
    ...designations.map(({ mark, echelon }) => `u:${mark}:${echelon ?? ''}`),
    ...words.map((word) => `u:${word}`),
  ]);
  return [...new Set(keys)].sort();
}

/** A name with one number or none says nothing of a parent but what its words may be. */
const soughtParents = (name: UnitName): string[] =>
  parentKeys([name.designations.length > 1 ? name : { ...name, designations: [] }]);

/**
 * The keys to look for a name by: two names that could be one unit share a key of the one with a sought key of the other.
 * They are the name's own, but its acronyms look for others' initials, and its initials for others' acronyms; and what
 * it may say of a parent looks for `parentKeys`.
 */
export const soughtKeys = (name: UnitName): string[] => [
  ...blockingKeys(name).map((key) => (OTHER_SIDE[key.slice(0, 2)] ?? key.slice(0, 2)) + key.slice(2)),
  ...soughtParents(name),
];

const OTHER_SIDE: Readonly<Record<string, string>> = {
  'a:': 'k:',
  'k:': 'a:',
  'b:': 'j:',
  'j:': 'b:',
  'o:': 'q:',
  'q:': 'o:',
};

const allSaid = ({ parts }: UnitName): string =>
  parts
    .filter(({ kind, aside }) => kind !== 'filler' && !aside)
    .map(({ value }) => value)
    .sort()
    .join(' ');

function addKinds(keys: Set<string>, { arms, echelons, parts, services }: UnitName): void {
  for (const arm of arms) {
    keys.add(`m:${arm}`);
    for (const echelon of echelons) keys.add(`f:${arm}:${echelon}`);
  }
  for (const echelon of echelons) keys.add(`e:${echelon}`);
  for (const service of services) keys.add(`v:${service}`);
  if (parts.some(({ kind }) => kind === 'headquarters')) keys.add('h:headquarters');
}

/** A short form that the vocabulary read as an arm, but that may stand for more words. */
const isAbbreviation = ({ kind, surface, value }: NamePart): boolean =>
  kind === 'arm' && surface.length <= 4 && surface !== value && mayBeAcronym(surface);

function addMark(keys: Set<string>, { arms, echelons }: UnitName, mark: string, own: string | null): void {
  const isNumber = /^\d/.test(mark);
  const kind = isNumber ? 'd' : 'l';
  if (own !== null) keys.add(`${kind}:${mark}:${own}`);
  for (const echelon of echelons) keys.add(`${kind}:${mark}:${echelon}`);
  if (!isNumber) return;
  keys.add(`n:${mark}`);
  for (const arm of arms) keys.add(`d:${mark}:${arm}`);
}

function addWord(keys: Set<string>, { value, surface }: NamePart): void {
  keys.add(`w:${value}`);
  if (mayBeAcronym(surface)) addAcronym(keys, surface);
  if (value.length >= SHORTEST_SPELT) for (const sound of soundsOf(value, surface)) keys.add(`s:${sound}`);
  if (value.length >= 5) keys.add(`p:${value.slice(0, 4)}`);
}

/** Neighbouring parts written together, for "Yar-akwa" and "Yarakwa". */
function addJoined(keys: Set<string>, parts: readonly NamePart[]): void {
  for (let at = 1; at < parts.length; at += 1) {
    const [before, part] = [parts[at - 1], parts[at]];
    if (before?.kind !== 'word' || part?.kind !== 'word') continue;
    const joined = before.surface + part.surface;
    keys.add(`w:${joined}`);
    keys.add(`s:${soundOf(joined)}`);
  }
}

function addAcronym(keys: Set<string>, letters: string): void {
  keys.add(`k:${letters}`);
  if (isAcronymOfConcepts(letters)) keys.add(`q:${sortedLetters(letters)}`);
  if (letters.length > 3) keys.add(`j:${ends(letters)}`);
}

/** First and last letter: an acronym may take more than initials from the words between ("NAVTRAC"). */
const ends = (letters: string): string => letters.slice(0, 1) + letters.slice(-1);

/** Initials of every run of words, small words in and out: what an acronym for part of the name would be. */
function addInitials(keys: Set<string>, parts: readonly NamePart[]): void {
  let [all, said, whole] = ['', '', ''];
  for (const { kind, surface, aside } of parts) {
    if (kind === 'number' || kind === 'letter' || kind === 'code') continue;
    const letters = initialsOf(surface);
    all += letters;
    if (kind === 'filler') continue;
    said += letters;
    if (!aside) whole += letters;
  }
  addRuns(keys, said);
  if (all !== said) addRuns(keys, all);
  if (whole.length >= 3) keys.add(`b:${ends(whole)}`);
}

function initialsOf(surface: string): string {
  let letters = surface.slice(0, 1);
  for (let at = surface.indexOf(' '); at >= 0; at = surface.indexOf(' ', at + 1))
    letters += surface.charAt(at + 1);
  return letters;
}

function addRuns(keys: Set<string>, initials: string): void {
  for (let length = SHORTEST_RUN; length <= Math.min(LONGEST_RUN, initials.length); length += 1) {
    const last = length === SHORTEST_RUN ? 0 : initials.length - length;
    for (let from = 0; from <= last; from += 1) keys.add(`a:${initials.slice(from, from + length)}`);
  }
}
