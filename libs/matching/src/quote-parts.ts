import { foldText, LONGEST_NAME } from './fold-text.ts';
import { remembered } from './remembered.ts';
import type { NamePart, UnitName } from './unit-name.ts';

/** The letters and digits of a text, folded, each with where it stands in the text. */
interface Written {
  readonly letters: string;
  /** For each folded letter, where what it was folded from begins and ends. */
  readonly spans: readonly (readonly [from: number, to: number])[];
}

const NO_LETTER = /[^\p{L}\p{M}\p{N}]/gu;
const IS_LETTER = /[\p{L}\p{M}\p{N}]/u;
/** What these scripts write onto the next word, and reading takes off. */
const ARTICLE = /[\p{Script=Arabic}\p{Script=Hebrew}]{1,3}$/u;

/** A name is compared with many others in one search, and then most often not again. */
const MOST_REMEMBERED = 2_000;

/**
 * Some parts of a name as the text has them, with their capitals and marks but without direction marks, for a person to
 * read. A part that was read out of an abbreviation ("Yonif") stands under the words it was spelt out to.
 */
export const quoteParts = (name: UnitName, parts: readonly NamePart[]): string =>
  parts
    .map((part) => quotePart(name, part))
    .filter((words) => words !== '')
    .join(' ');

/** A service that only an echelon's own words say ("Police Station") has no words of its own, and is called by its value. */
function quotePart(name: UnitName, part: NamePart): string {
  if (part.surface === '') return part.value;
  const span = spanOf(name, part);
  return span === null ? part.surface : tidy(name.text.slice(...span));
}

/**
 * Where a part of a name stands in its text, as the offsets where it begins and ends. Null where it stands nowhere as
 * such: it was read out of an abbreviation, or out of another word.
 */
export function spanOf(name: UnitName, { surface }: NamePart): readonly [from: number, to: number] | null {
  const text = name.text.slice(0, LONGEST_NAME);
  const written = readWritten(text);
  const wanted = surface.replace(NO_LETTER, '');
  const at = placeOf(text, written, wanted);
  const [from] = written.spans[at] ?? [];
  const [, to] = written.spans[at + wanted.length - 1] ?? [];
  if (wanted === '' || at < 0 || from === undefined || to === undefined) return null;
  const article = ARTICLE.exec(text.slice(0, from))?.[0] ?? '';
  const startsWord = !IS_LETTER.test(text.charAt(from - article.length - 1));
  return [startsWord ? from - article.length : from, to];
}

/** Without what no reader sees, and with one space for any. */
const tidy = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Where some letters stand: where they begin a word, if they do anywhere. */
function placeOf(text: string, { letters, spans }: Written, wanted: string): number {
  const first = letters.indexOf(wanted);
  for (let at = first; at >= 0; at = letters.indexOf(wanted, at + 1)) {
    if (!IS_LETTER.test(text.charAt((spans[at]?.[0] ?? 0) - 1))) return at;
  }
  return first;
}

/** Folds letter by letter; where the whole folds to as many, that is what was read (look-alike letters need the whole). */
const readWritten = remembered(MOST_REMEMBERED, (text): Written => {
  const spans: (readonly [number, number])[] = [];
  let letters = '';
  let at = 0;
  for (const sign of text) {
    const folded = foldSign(sign);
    const to = at + sign.length;
    for (let count = folded.length; count > 0; count -= 1) spans.push([at, to]);
    if (folded === '' && /\p{M}/u.test(sign)) lengthenLast(spans, to);
    letters += folded;
    at = to;
  }
  const whole = foldText(text).replace(NO_LETTER, '');
  return { letters: whole.length === letters.length ? whole : letters, spans };
});

const foldSign = remembered(MOST_REMEMBERED, (sign) => foldText(sign).replace(NO_LETTER, ''));

/** A mark belongs to the letter before it. */
function lengthenLast(spans: (readonly [number, number])[], to: number): void {
  const last = spans.pop();
  if (last !== undefined) spans.push([last[0], to]);
}
