import { lexiconsWith, nearPieces, NUMBER_LEXICONS, type NumberLexicon } from './number-lexicon.ts';
import type { NumberPiece } from './compose-number.ts';
import { composeRun, linkAt, piecesAt, runFrom, type NumberRun } from './number-run.ts';
import type { Token } from './tokens.ts';
import { lookUp } from './vocabulary.ts';

const LONG_ENOUGH = 4;

/** The longest rows of number words that begin at a token, one for each language that reads it as far as any. */
export function longestRuns(tokens: readonly Token[], at: number): readonly NumberRun[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const runs = lexiconsAt(token).flatMap((lexicon) => runFrom(lexicon, tokens, at) ?? []);
  const furthest = Math.max(...runs.map(({ to }) => to));
  return runs.filter(({ to }) => to === furthest);
}

/** A phrase is looked for without the article, a word with it. */
const lexiconsAt = ({ text, written }: Token): readonly NumberLexicon[] =>
  text === written ? lexiconsWith(text) : [...new Set([...lexiconsWith(text), ...lexiconsWith(written)])];

/**
 * Where a doubt about a number ends, or null where there is none: a word beside it could, with a letter mended, be
 * part of it ("twenty frist"), or is a number word of another language ("twenty premier", "vinte y uno").
 */
export function endOfDoubt(runs: readonly NumberRun[], value: number): number | null {
  const [run] = runs;
  if (run === undefined) return null;
  const misspelt = runs.map(misspeltBehind).find((at) => at !== null) ?? null;
  if (misspelt !== null) return endOfRuns(run.tokens, misspelt + 1);
  const next = nextNumber(run, value);
  if (next !== null) return endOfRuns(run.tokens, next);
  const isDoubted =
    runs.some((one) => isMisspeltBefore(one) || joinsUnknown(one, value) || isJoinedToUnknown(one)) ||
    isBehindAnother(run);
  return isDoubted ? run.to : null;
}

const endOfRuns = (tokens: readonly Token[], at: number): number => longestRuns(tokens, at)[0]?.to ?? at;

function misspeltBehind(run: NumberRun): number | null {
  const behind = linkAt(run, run.to) === null ? run.to : run.to + 1;
  return isMisspelt(run, behind) ? behind : null;
}

const isMisspeltBefore = (run: NumberRun): boolean =>
  isMisspelt(run, linkAt(run, run.from - 1) === null ? run.from - 1 : run.from - 2);

function isMisspelt(run: NumberRun, at: number): boolean {
  const { tokens, lexicon } = run;
  const token = tokens[at];
  if (token === undefined || token.isNumber || isKnown(token)) return false;
  const [from, to] = [Math.min(run.from, at), Math.max(run.to, at + 1)];
  return nearPieces(lexicon, token.written).some(
    (piece) =>
      (isLarge(piece) && token.written.length >= LONG_ENOUGH) ||
      composeRun({ ...run, from, to, guess: { at, pieces: [piece] } }) !== null,
  );
}

/** A ten, a hundred or beyond: what makes another number of its neighbours. */
const isLarge = ({ value }: NumberPiece): boolean => value === null || value >= 10;

/** Known as something that is no small word: "for" may be a "four". */
function isKnown({ text }: Token): boolean {
  const known = lookUp([text], 0);
  return known !== null && known.meaning.kind !== 'filler';
}

/** "And" and a word that is none we know, behind a ten or a hundred: "one hundred and fortyseen". */
function joinsUnknown(run: NumberRun, value: number): boolean {
  const token = run.tokens[run.to + 1];
  if (value < 10 || linkAt(run, run.to) === null || token === undefined || token.isNumber) return false;
  return lookUp([token.text], 0) === null;
}

/** A number word of any language directly behind, or behind an "and" where the number is ten or more. */
function nextNumber({ tokens, to }: NumberRun, value: number): number | null {
  const isJoined =
    value >= 10 && NUMBER_LEXICONS.some(({ joiners }) => joiners.has(tokens[to]?.written ?? ''));
  const at = isJoined ? to + 1 : to;
  const token = tokens[at];
  if (token === undefined || token.isNumber || token.parted) return null;
  const isNumber = longestRuns(tokens, at).some((run) => piecesAt(run, at, 1).some(({ alone }) => alone));
  return isNumber ? at : null;
}

/** A ten or a hundred directly before that was not read, for it is no number alone. */
function isBehindAnother({ tokens, from }: NumberRun): boolean {
  if (from === 0 || tokens[from]?.parted === true || tokens[from - 1]?.isNumber === true) return false;
  return longestRuns(tokens, from - 1).some((run) =>
    piecesAt(run, from - 1, 1).some((piece) => piece.first && isLarge(piece)),
  );
}

/** "And" written onto the first word, behind a word that is none we know. */
function isJoinedToUnknown(run: NumberRun): boolean {
  const before = run.tokens[run.from - 1];
  if (before === undefined || before.isNumber) return false;
  const pieces = piecesAt(run, run.from, 1);
  return (
    pieces.length > 0 && pieces.every(({ joined }) => joined === true) && lookUp([before.text], 0) === null
  );
}
