import { LANGUAGES } from './languages/languages.ts';
import type { LanguageWords } from './languages/language-words.ts';
import { listedForms } from './listed-forms.ts';
import type { NamePart } from './unit-name.ts';

/** Languages that write acronyms in Latin letters. */
const SPELLED = ['en', 'es', 'fr', 'pt', 'id', 'tr', 'de', 'it', 'nl', 'pl', 'ro', 'sw'];
/** Shorter forms are abbreviations themselves. */
const SHORTEST_FORM = 4;
const LATIN = /^[a-z ]+$/;

type Initials = ReadonlyMap<string, ReadonlySet<string>>;

const tablesOf = (words: LanguageWords): readonly (readonly [string, Readonly<Record<string, string>>])[] => [
  ['echelon', words.echelons],
  ['arm', words.arms],
  ['service', words.services],
  ['word', words.terms ?? {}],
  ['headquarters', { headquarters: words.headquarters }],
];

const isSpeltOut = (form: string): boolean => form.length >= SHORTEST_FORM && LATIN.test(form);

const firstLetters = (form: string): string =>
  form
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');

/** For each language, the letters that each of its concepts gives to an acronym: "fe" for special forces in Spanish. */
export const INITIALS: readonly Initials[] = SPELLED.map((code) => initialsOf(LANGUAGES[code]));

function initialsOf(words: LanguageWords | undefined): Initials {
  const initials = new Map<string, Set<string>>();
  for (const [kind, table] of words === undefined ? [] : tablesOf(words)) {
    for (const [value, listed] of Object.entries(table)) {
      const letters = listedForms(listed).filter(isSpeltOut).map(firstLetters);
      if (letters.length > 0) initials.set(`${kind} ${value}`, new Set(letters));
    }
  }
  return initials;
}

/** The letters that a part may give to an acronym in one language: its concept's, and its own first letter. */
export function lettersOf(part: NamePart, initials: Initials): readonly string[] {
  const own = part.value.slice(0, 1);
  const known = initials.get(`${part.kind} ${part.value}`);
  if (known !== undefined) return [...known];
  return part.kind === 'word' && own >= 'a' && own <= 'z' ? [own] : [];
}
