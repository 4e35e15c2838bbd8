import { composeNumber, type NumberPiece } from './compose-number.ts';
import { piecesOfWord, type NumberLexicon } from './number-lexicon.ts';
import type { Token } from './tokens.ts';

/** A row of tokens as one language's number words. */
export interface NumberRun {
  readonly lexicon: NumberLexicon;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  /** What a misspelt word beside the run may have meant. */
  readonly guess?: { readonly at: number; readonly pieces: readonly NumberPiece[] };
}

const LONGEST_PHRASE = 3;
const LARGEST_BEHIND = 99;

/** The longest row of number words of a language from a place on; null where none begins there. */
export function runFrom(lexicon: NumberLexicon, tokens: readonly Token[], from: number): NumberRun | null {
  let to = from + phraseLength({ lexicon, tokens, from, to: tokens.length }, from, true);
  if (to === from) return null;
  for (let taken = 1; taken > 0; to += taken)
    taken = nextLength({ lexicon, tokens, from, to: tokens.length }, to);
  return { lexicon, tokens, from, to };
}

function nextLength(run: NumberRun, at: number): number {
  const linked = linkAt(run, at) === null ? 0 : 1;
  const length = phraseLength(run, at + linked, false);
  return length === 0 ? 0 : length + linked;
}

/** How many words the longest number phrase at a place has; 0 for none. */
function phraseLength(run: NumberRun, at: number, begins: boolean): number {
  for (let length = LONGEST_PHRASE; length >= 1; length -= 1) {
    if (at + length > run.to) continue;
    const pieces = piecesAt(run, at, length);
    if (pieces.some(({ first }) => first || !begins)) return length;
  }
  return 0;
}

/** What a stretch of the run means. Digits are a piece behind words only: "twenty 1st". */
export function piecesAt(
  { lexicon, tokens, guess }: NumberRun,
  at: number,
  length: number,
): readonly NumberPiece[] {
  const [token] = tokens.slice(at, at + 1);
  if (token === undefined) return [];
  if (guess?.at === at) return length === 1 ? guess.pieces : [];
  if (length > 1) {
    const words = tokens.slice(at, at + length).map(({ text }) => text);
    return lexicon.pieces.get(words.join(' ')) ?? [];
  }
  return token.isNumber ? pieceOfDigits(token.text) : piecesOfWord(lexicon, token.written);
}

const pieceOfDigits = (digits: string): NumberPiece[] =>
  Number(digits) > LARGEST_BEHIND
    ? []
    : [{ value: Number(digits), form: 'either', alone: true, first: false }];

/** What a word links: "and", or the Arabic "after". */
export function linkAt({ lexicon, tokens }: NumberRun, at: number): '&' | 'after' | null {
  const word = tokens[at]?.written ?? '';
  if (lexicon.joiners.has(word)) return '&';
  return lexicon.after.has(word) ? 'after' : null;
}

/** The one number that the run's words make together, or null. */
export const composeRun = (run: NumberRun): number | null =>
  composeNumber(run.lexicon.grammar, {
    length: run.to - run.from,
    piecesAt: (at, length) => piecesAt(run, run.from + at, length),
    linkAt: (at) => linkAt(run, run.from + at),
  });
