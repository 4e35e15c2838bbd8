import { LANGUAGES } from './languages/languages.ts';
import type { LanguageWords } from './languages/language-words.ts';
import { listedForms } from './listed-forms.ts';
import type { NamePart } from './unit-name.ts';

/** The languages whose acronyms reports use; another language's are found where the name itself is written in it. */
const SPELLED = ['en', 'es', 'fr', 'pt', 'id'];
const SMALL = new Set('of the and de del la las los el y du des et le da do dos das e a'.split(' '));
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
    .filter((word) => !SMALL.has(word))
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
