import { foldText, LONGEST_NAME } from '../fold-text.ts';
import { transliterate } from '../transliterate.ts';
import type { PersonName, PersonWord, PersonWordKind } from './person-name.ts';
import { LOOSE, spellScripts } from './spell-scripts.ts';
import { knownName } from './known-names.ts';
import { kindsOf, splitWord, withoutArticle } from './name-words.ts';
import { soundOf } from './sound.ts';
import { takeTitles } from './take-titles.ts';
import type { WrittenWord } from './written-word.ts';

/** Names have fewer words; what stands behind is left unread, so time stays bounded. */
const MOST_WORDS = 12;
const WITHOUT_VOWELS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Tibetan}\p{Script=Syriac}]/u;
const RUNS = /[\p{L}\p{M}\u{e000}]+|[\p{N}]+|[^\p{L}\p{M}\p{N}\u{e000}]+/gu;
const OPENS = /[([{“„«‹"「]/u;
const CLOSES = /[)\]}”»›"」]/u;

/** Reads a person's name in any script into its words; ranks and forms of address are set aside, never lost. */
export function readPersonName(text: string): PersonName {
  const { words: written, titles, generation } = takeTitles(readWords(text));
  const spelt = written.flatMap((word) => splitWord(word).map((part) => ({ ...word, ...part })));
  const read = spelt.slice(0, MOST_WORDS);
  const kinds = kindsOf(read.map(({ latin }) => latin));
  const words = read.map((word, at) => wordOf(word, kinds[at] ?? 'name'));
  const key = words
    .map(({ text }) => text)
    .sort()
    .join(' ');
  return { text, key, words, titles, generation };
}

function wordOf({ written, latin, aside }: WrittenWord, kind: PersonWordKind): PersonWord {
  const withoutVowels = WITHOUT_VOWELS.test(written);
  const loose = written.endsWith(LOOSE);
  return {
    text: latin,
    bare: withoutArticle(latin),
    sound: soundOf(loose ? fromPinyin(latin) : latin, withoutVowels),
    known: knownName(latin),
    kind,
    withoutVowels,
    loose,
    aside,
  };
}

/** The sounds of Chinese spelling, where it spells a foreign name. */
const fromPinyin = (word: string): string =>
  word.replaceAll('q', 'ch').replaceAll('x', 'sh').replaceAll('zh', 'j');

function readWords(text: string): readonly WrittenWord[] {
  const folded = foldText(spellScripts(text.slice(0, LONGEST_NAME)));
  const words: WrittenWord[] = [];
  let aside = false;
  for (const [run] of folded.matchAll(RUNS)) {
    if (!/^[\p{L}\p{M}\u{e000}]/u.test(run)) {
      aside = isAside(run, aside);
      continue;
    }
    const latin = transliterate(run)
      .toLowerCase()
      .replace(/[^a-z]/g, '');
    if (latin !== '') words.push({ written: run, latin, aside });
  }
  return words.some((word) => !word.aside) ? words : words.map((word) => ({ ...word, aside: false }));
}

function isAside(run: string, before: boolean): boolean {
  let aside = before;
  for (const sign of run) {
    if (aside ? CLOSES.test(sign) : OPENS.test(sign)) aside = !aside;
  }
  return aside;
}
