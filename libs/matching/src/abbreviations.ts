import { listedForms } from './listed-forms.ts';
import { LANGUAGES } from './languages/languages.ts';

const listed = Object.values(LANGUAGES).flatMap(({ abbreviations = {} }) =>
  Object.entries(abbreviations).flatMap(([meaning, forms]) =>
    listedForms(forms).map((form) => [form, meaning.split(' ')] as const),
  ),
);
/** Where two languages abbreviate alike, the earlier one's meaning stands. */
const expansions = new Map(listed.toReversed());

const longestFrom = new Map<string, number>();
for (const form of expansions.keys()) {
  const words = form.split(' ');
  const first = words[0] ?? '';
  longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, words.length));
}

/** An abbreviation found in a row of words: the English words it stands for, and how many words it takes. */
export interface Expansion {
  readonly words: readonly string[];
  readonly length: number;
}

/** The longest abbreviation of any language that begins at a place in a row of words; null where none does. */
export function expansionAt(words: readonly string[], at: number): Expansion | null {
  const longest = longestFrom.get(words[at] ?? '') ?? 0;
  for (let length = Math.min(longest, words.length - at); length >= 1; length -= 1) {
    const found = expansions.get(words.slice(at, at + length).join(' '));
    if (found !== undefined) return { words: found, length };
  }
  return null;
}
