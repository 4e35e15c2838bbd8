import { LANGUAGES } from './languages/languages.ts';
import { listedForms } from './listed-forms.ts';

/** Shorter words are written alike in too many languages to speak for one. */
const SHORTEST = 4;

/** The languages that know each single word, as places in `LANGUAGES`. */
const knownIn = new Map<string, Set<number>>();
Object.values(LANGUAGES).forEach((words, language) => {
  const { echelons, arms, services, terms = {} } = words;
  const listed = [echelons, arms, services, terms].flatMap((table) => Object.values(table));
  const small = [words.headquarters, words.fillers, words.lightWords];
  for (const form of [...listed, ...small].flatMap(listedForms)) {
    if (form.includes(' ') || form.length < SHORTEST) continue;
    knownIn.set(form, (knownIn.get(form) ?? new Set()).add(language));
  }
});

const remembered = new WeakMap<readonly string[], number>();

/**
 * The language that knows most of a name's words, as a place in `LANGUAGES`; of equals the earlier, and the first where
 * none knows any. It decides only between meanings of one spelling: Turkish "komando" is no Indonesian command.
 */
export function homeLanguage(words: readonly string[]): number {
  const known = remembered.get(words);
  if (known !== undefined) return known;
  const counts = new Map<number, number>();
  for (const word of words)
    for (const language of knownIn.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [home] = [...counts].sort(([one, most], [other, fewer]) => fewer - most || one - other);
  remembered.set(words, home?.[0] ?? 0);
  return home?.[0] ?? 0;
}
