import { foldLookAlikes, isAllLookAlike } from './look-alikes.ts';

/** Longest text that is read; a name is never this long, and the rest is ignored, so time stays bounded. */
export const LONGEST_NAME = 2_000;

/** Marks that only modify a letter. In the scripts of South and South-East Asia a mark is a vowel, and stays. */
const INVISIBLE =
  /[\p{Cf}\p{Me}\u0640[\p{Mn}&&[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]]]/gv;
const FINAL_SIGMA = /ς/g;
/** Letters whose capitals are other letters': "TUGAYI" is "Tugayı", "STRASSE" is "Straße". */
const DOTLESS = /ı/g;
const SHARP_S = /ß/g;
const APOSTROPHES = /(?<=\p{L})['’‘`´ʼʻ״׳"](?=\p{L})/gu;
/** The article that French and Italian write onto a word: "d'infanterie", "dell'esercito". */
const ELIDED = /(?<![\p{L}\p{N}])(?:d|l|dell|nell|all|dall|sull)['’‘`´ʼ](?=\p{L}{3})/gu;
const NOT_ASCII_DIGIT = /[^\P{Nd}0-9]/gu;
const HAS_LATIN = /[a-z]/;
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Folds a text so that marks, case, compatibility forms, direction marks, digits' scripts and look-alike letters no
 * longer tell two spellings apart. Spaces and punctuation are kept; letters stay in their own script.
 */
export function foldText(text: string): string {
  const short = text.slice(0, LONGEST_NAME);
  if (PLAIN.test(short)) return withoutApostrophes(short.toLowerCase());
  const folded = withoutApostrophes(
    short
      .normalize('NFKC')
      .replace(/[İ]/g, 'i')
      .toLowerCase()
      .normalize('NFKD')
      .replace(INVISIBLE, '')
      .replace(FINAL_SIGMA, 'σ')
      .replace(DOTLESS, 'i')
      .replace(SHARP_S, 'ss')
      .replace(NOT_ASCII_DIGIT, asciiDigit),
  );
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(folded)) return folded;
  const textIsLatin = isAllLookAlike(folded) && (HAS_LATIN.test(folded) || /[0-9]/.test(folded));
  return folded.replace(/[\p{L}\p{N}]+/gu, (word) => foldLookAlikes(word, textIsLatin));
}

const withoutApostrophes = (text: string): string => text.replace(ELIDED, ' ').replace(APOSTROPHES, '');

/** Every script's decimal digits stand in a run of ten, so the run's start gives the value. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value += 1) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) return String(value);
  }
  return String(digitInLongRun(code));
}

/** Some blocks (mathematical digits) hold several runs of ten; NFKC removes them before, so this is a safe end. */
function digitInLongRun(code: number): number {
  return code % 10;
}
