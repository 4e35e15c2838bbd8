import { LANGUAGES } from './languages/languages.ts';
import type { LanguageWords } from './languages/language-words.ts';
import { listedForms } from './listed-forms.ts';
import { remembered } from './remembered.ts';

/** Scripts that write a sentence without spaces, and Hangul, which writes a name so. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hangul}]/u;
const HAN = /^\p{Script=Han}+$/u;
const LATIN_WORD = /^[a-z]{8,40}$/;
/** Letters that German and Dutch put between the words of a compound. */
const JOINTS = ['', 's', 'n', 'en', 'er'];
const SHORTEST_PIECE = 4;
const LONGEST_RUN = 200;
const MOST_REMEMBERED = 20_000;

const tablesOf = (words: LanguageWords): readonly (Readonly<Record<string, string>> | undefined)[] => [
  words.echelons,
  words.arms,
  words.services,
  words.terms,
  words.numbers.ordinals,
  Object.fromEntries(Object.entries(words.abbreviations ?? {})),
  { fillers: words.fillers, headquarters: words.headquarters },
];

const formsOf = (words: LanguageWords): string[] =>
  tablesOf(words).flatMap((table) => Object.values(table ?? {}).flatMap(listedForms));

const languages = Object.values(LANGUAGES);
const unspaced = new Set(
  languages.flatMap(formsOf).filter((form) => UNSPACED.test(form) && !form.includes(' ')),
);
const longestUnspaced = Math.max(...[...unspaced].map(({ length }) => length));
const inCompounds = new Set(
  languages
    .filter(({ compounds }) => compounds === true)
    .flatMap(formsOf)
    .filter((form) => form.length >= SHORTEST_PIECE && /^[a-z]+$/.test(form)),
);

/**
 * Cuts a folded word that is several words written together: by the known words of scripts without spaces, and a
 * Latin word where it is known words of a compounding language from end to end. Any other word is returned whole.
 */
export const cutWord = remembered(MOST_REMEMBERED, (word): readonly string[] => {
  if (UNSPACED.test(word)) return cutUnspaced(word.slice(0, LONGEST_RUN));
  if (!LATIN_WORD.test(word) || inCompounds.has(word)) return [word];
  return cutCompound(word) ?? [word];
});

function cutUnspaced(word: string): readonly string[] {
  const pieces: string[] = [];
  let unknown = '';
  for (let at = 0; at < word.length;) {
    const known = knownAt(word, at);
    if (known === '') {
      unknown += word.charAt(at);
      at += 1;
      continue;
    }
    if (unknown !== '') pieces.push(unknown);
    unknown = '';
    pieces.push(known);
    at += known.length;
  }
  return unknown === '' ? pieces : [...pieces, unknown];
}

/** The longest known word at a place. One sign is a word in Han only, and elsewhere where it stands alone. */
function knownAt(word: string, at: number): string {
  for (let length = Math.min(longestUnspaced, word.length - at); length >= 1; length -= 1) {
    const piece = word.slice(at, at + length);
    if (unspaced.has(piece) && (length > 1 || HAN.test(piece) || word.length === 1)) return piece;
  }
  return '';
}

/** Known words from end to end, at least two; null where there is no such cut. */
function cutCompound(word: string): readonly string[] | null {
  for (let length = word.length - SHORTEST_PIECE; length >= SHORTEST_PIECE; length -= 1) {
    const head = word.slice(0, length);
    if (!inCompounds.has(head)) continue;
    const tail = tailOf(word.slice(length));
    if (tail !== null) return [head, ...tail];
  }
  return null;
}

function tailOf(rest: string): readonly string[] | null {
  for (const joint of JOINTS) {
    if (!rest.startsWith(joint)) continue;
    const left = rest.slice(joint.length);
    if (inCompounds.has(left)) return [left];
    const tail = cutCompound(left);
    if (tail !== null) return tail;
  }
  return null;
}
