import { LANGUAGES } from './languages/languages.ts';
import type { LanguageWords } from './languages/language-words.ts';
import { listedForms } from './listed-forms.ts';
import type { NamePart } from './unit-name.ts';

/** The languages whose acronyms reports use; another language's are found where the name itself is written in it. */
const SPELLED = ['en', 'es', 'fr', 'pt', 'id'];
const SMALL = new Set('of the and de del la las los el y du des et le da do dos das e a'.split(' '));
/** Shorter forms are abbreviations, and stand in acronyms as they are: "ebde", "dops". */
const SHORTEST_FORM = 4;
const LATIN = /^[a-z ]+$/;

/** By kind of part, then by value. */
type Initials = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const tablesOf = (words: LanguageWords): readonly (readonly [string, Readonly<Record<string, string>>])[] => [
  ['echelon', words.echelons],
  ['arm', words.arms],
  ['service', words.services],
  ['word', words.terms ?? {}],
  ['headquarters', { headquarters: words.headquarters }],
];

const firstLetters = (form: string): string =>
  form
    .split(' ')
    .filter((word) => !SMALL.has(word))
    .map((word) => word.slice(0, 1))
    .join('');

/** For each language, the letters that each of its concepts gives to an acronym: "fe" for special forces in Spanish. */
export const INITIALS: readonly Initials[] = SPELLED.map((code) => initialsOf(LANGUAGES[code]));

function initialsOf(words: LanguageWords | undefined): Initials {
  const tables = words === undefined ? [] : tablesOf(words);
  return new Map(tables.map(([kind, table]) => [kind, lettersByValue(table)]));
}

function lettersByValue(table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const initials = new Map<string, readonly string[]>();
  for (const [value, listed] of Object.entries(table)) {
    const forms = listedForms(listed).filter((form) => LATIN.test(form));
    const letters = forms.map((form) => (form.length < SHORTEST_FORM ? form : firstLetters(form)));
    if (letters.length > 0) initials.set(value, [...new Set(letters)]);
  }
  return initials;
}

/** The letters that a part may give to an acronym in one language: its concept's, and its own first letter. */
export function lettersOf({ kind, value }: NamePart, initials: Initials): readonly string[] {
  const known = initials.get(kind)?.get(value);
  if (known !== undefined) return known;
  return kind === 'word' && STARTS_LATIN.test(value) ? [value.slice(0, 1)] : NONE;
}

const STARTS_LATIN = /^[a-z]/;
const NONE: readonly string[] = [];
