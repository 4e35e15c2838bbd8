import { mayBeAcronym } from './acronym.ts';
import { INITIALS, lettersOf } from './concept-initials.ts';
import type { NamePart, UnitName } from './unit-name.ts';

const SHORTEST = 3;
const LONGEST = 6;
const MOST_PARTS = 4;
/** More are a proper name, which acronyms leave out. */
const MOST_WORDS = 1;
const MOST_SPELLINGS = 4;
const SPOKEN = new Set<NamePart['kind']>(['echelon', 'arm', 'service', 'headquarters', 'word']);

/** Letters in alphabetical order: an acronym's own order is its language's. */
export const sortedLetters = (letters: string): string => [...letters].sort().join('');

/** True for a word that may be an acronym of what other names spell out. */
export const isAcronymOfConcepts = (word: string): boolean =>
  word.length >= SHORTEST && word.length <= LONGEST && mayBeAcronym(word);

/**
 * What acronyms of a whole name would be made of, in each language that makes them: "aefg" for "Airmobile Special Forces
 * Group", which is GAFE in Spanish. None for a name with a number, which is found by that.
 */
export function conceptLetters({ parts, designations }: UnitName): readonly string[] {
  const spoken = parts.filter(({ kind, aside }) => !aside && SPOKEN.has(kind));
  if (designations.length > 0 || spoken.length < 2 || spoken.length > MOST_PARTS) return [];
  if (spoken.filter(({ kind }) => kind === 'word').length > MOST_WORDS) return [];
  const spelt = INITIALS.flatMap((initials) => spellings(spoken.map((part) => lettersOf(part, initials))));
  return [...new Set(spelt.filter(isAcronymOfConcepts).map(sortedLetters))];
}

/** Every choice of one spelling for each part, up to a number of them. */
function spellings(choices: readonly (readonly string[])[]): readonly string[] {
  return choices.reduce<readonly string[]>(
    (begun, letters) =>
      begun.flatMap((start) => letters.map((letter) => start + letter)).slice(0, MOST_SPELLINGS),
    [''],
  );
}
