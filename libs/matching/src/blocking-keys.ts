import { mayBeAcronym } from './acronym.ts';
import type { NamePart, UnitName } from './unit-name.ts';

const LONGEST_KEYED = 40;
const SHORTEST_RUN = 2;
const LONGEST_RUN = 6;

/**
 * The keys under which a name is found: two names that could be one unit share at least one. Deterministic, sorted,
 * without repeats, so that a table of (key, unit) can be kept in a database and joined. Kinds of key: `n` number,
 * `d` number with its echelon, `l` letter with its echelon, `c` code, `w` word, `s` a longer word's consonants and
 * `p` its first four letters (for misspellings), `a` initials of a run of words, `b` first and last of
 * all of them, `f` arm with echelon, `g` everything said, in alphabetical order. `m`, `e` and `v` (arm, echelon,
 * service) are common: ask for them last, and bound how many rows they may bring.
 */
export function blockingKeys(name: UnitName): string[] {
  const parts = name.parts.slice(0, LONGEST_KEYED);
  const keys = [
    ...name.designations.flatMap(({ mark, echelon }) => markKeys(mark, echelon, name)),
    ...name.codes.map((code) => `c:${code}`),
    ...parts.filter(({ kind }) => kind === 'word').flatMap(wordKeys),
    ...parts.filter(isAbbreviation).flatMap(({ surface }) => acronymKeys(surface)),
    ...joinedKeys(parts),
    ...initialKeys(parts),
    ...name.arms.flatMap((arm) => [`m:${arm}`, ...name.echelons.map((echelon) => `f:${arm}:${echelon}`)]),
    ...name.echelons.map((echelon) => `e:${echelon}`),
    ...name.services.map((service) => `v:${service}`),
  ];
  const plain = name.parts.filter(({ kind, aside }) => kind !== 'filler' && !aside).map(({ value }) => value);
  return [...new Set([...keys, `g:${[...plain].sort().join(' ')}`])].sort();
}

/** A short form that the vocabulary read as an arm, but that may stand for more words. */
const isAbbreviation = ({ kind, surface, value }: NamePart): boolean =>
  kind === 'arm' && surface.length <= 4 && surface !== value && mayBeAcronym(surface);

function markKeys(mark: string, echelon: string | null, { arms, echelons }: UnitName): string[] {
  const withEchelons = [...new Set([...(echelon === null ? [] : [echelon]), ...echelons])];
  const isNumber = /^\d/.test(mark);
  const bound = withEchelons.map((one) => `${isNumber ? 'd' : 'l'}:${mark}:${one}`);
  return isNumber ? [`n:${mark}`, ...bound, ...arms.map((arm) => `d:${mark}:${arm}`)] : bound;
}

function wordKeys({ value, surface }: NamePart): string[] {
  const keys = [`w:${value}`];
  if (mayBeAcronym(surface)) keys.push(...acronymKeys(surface));
  if (value.length >= 5) keys.push(`s:${consonants(value)}`, `p:${value.slice(0, 4)}`);
  return keys;
}

/** First letter and consonants, doubled ones once: "achall" and "achalla" meet, so do "satelite" and "satellite". */
const consonants = (word: string): string =>
  word.slice(0, 1) +
  word
    .slice(1)
    .replace(/[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1')
    .slice(0, 8);

/** Neighbouring parts written together, for "Yar-akwa" and "Yarakwa". */
function joinedKeys(parts: readonly NamePart[]): string[] {
  return parts.slice(1).flatMap((part, at) => {
    const before = parts[at];
    if (before?.kind !== 'word' || part.kind !== 'word') return [];
    const joined = before.surface + part.surface;
    return [`w:${joined}`, `s:${consonants(joined)}`];
  });
}

const acronymKeys = (letters: string): string[] => [
  `a:${letters}`,
  ...(letters.length > 3 ? [endsKey(letters)] : []),
];

/** First and last letter: an acronym may take more than initials from the words between ("NAVTRAC"). */
const endsKey = (letters: string): string => `b:${letters.slice(0, 1)}${letters.slice(-1)}`;

/** Initials of every run of words, small words in and out: what an acronym for part of the name would be. */
function initialKeys(parts: readonly NamePart[]): string[] {
  const all = parts.filter(({ kind }) => kind !== 'number' && kind !== 'letter' && kind !== 'code');
  const said = all.filter(({ kind }) => kind !== 'filler');
  const whole = initialsOf(said.filter(({ aside }) => !aside));
  const runs = [...runsOf(initialsOf(said)), ...runsOf(initialsOf(all))].map((run) => `a:${run}`);
  return whole.length >= 3 ? [...runs, endsKey(whole)] : runs;
}

const initialsOf = (parts: readonly NamePart[]): string =>
  parts
    .flatMap(({ surface }) => surface.split(' '))
    .map((word) => word.slice(0, 1))
    .join('');

function runsOf(initials: string): string[] {
  const runs: string[] = [];
  for (let length = SHORTEST_RUN; length <= Math.min(LONGEST_RUN, initials.length); length += 1) {
    const most = length === SHORTEST_RUN ? 1 : initials.length - length + 1;
    for (let from = 0; from < Math.min(most, initials.length - length + 1); from += 1) {
      runs.push(initials.slice(from, from + length));
    }
  }
  return runs;
}
