import { endOfDoubt, longestRuns } from './doubt-number.ts';
import { composeRun, linkAt, piecesAt, type NumberRun } from './number-run.ts';
import type { Token } from './tokens.ts';
import { echelonFollows, isEchelonAt, lookUp } from './vocabulary.ts';

/** Words that are a number, or (value null) words of which nobody can say which number they are. */
export interface WordedNumber {
  readonly value: string | null;
  readonly length: number;
}

const SHORTEST_SCALE = 5;

/**
 * Reads the number in words that begins at a token, as long as it goes: "one hundred and twenty-first". Null where none
 * begins. The value is null where the words make no one number with certainty: where they make none or two, where a
 * comma or digits stand among them, where a misspelt number word stands beside them. A wrong number would name
 * another unit; a missing one only asks a person to look.
 */
export function readNumberWords(tokens: readonly Token[], at: number): WordedNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.isNumber) return readScaledDigits(tokens, at);
  const runs = longestRuns(tokens, at);
  const [run] = runs;
  if (run === undefined) return null;
  const read = run.to - run.from === 1 ? readSingle(runs) : readSeveral(runs);
  if (read === null || read.value === null || at + read.length < run.to) return read;
  const end = endOfDoubt(runs, Number(read.value));
  return end === null ? read : { value: null, length: end - at };
}

/** "2 hundred": the digits are not the number. */
function readScaledDigits(tokens: readonly Token[], at: number): WordedNumber | null {
  const next = tokens[at + 1];
  if (next === undefined || next.parted || next.text.length < SHORTEST_SCALE) return null;
  const isScale = longestRuns(tokens, at + 1).some((run) =>
    piecesAt(run, at + 1, 1).some(({ mark, value }) => mark === 'hundred' || value === null),
  );
  if (!isScale || lookUp([next.text], 0) !== null) return null;
  return { value: null, length: (longestRuns(tokens, at + 1)[0]?.to ?? at + 2) - at };
}

/** A word that other lists know as something else is that. */
function readSingle(runs: readonly NumberRun[]): WordedNumber | null {
  const alone = runs.filter((run) => piecesAt(run, run.from, 1).some((piece) => piece.alone));
  const [run] = alone;
  if (run === undefined) return null;
  const known = lookUp(textsOf(run.tokens), run.from);
  if (known !== null && (known.meaning.kind !== 'number' || known.length > 1)) return null;
  return { value: certain(alone), length: 1 };
}

function readSeveral(runs: readonly NumberRun[]): WordedNumber | null {
  const [run] = runs;
  if (run === undefined) return null;
  const length = run.to - run.from;
  const isOne = runs.some((one) => composeRun(one) !== null);
  if (isOne) return { value: isBroken(run) || isTorn(run) ? null : certain(runs), length };
  const end = firstEnd(runs);
  return end === null ? { value: null, length } : readUntil(runs, end);
}

/** The part of a row before its first seam, by itself. */
function readUntil(runs: readonly NumberRun[], to: number): WordedNumber | null {
  const shorter = runs.map((run) => ({ ...run, to }));
  return to - (shorter[0]?.from ?? to) === 1 ? readSingle(shorter) : readSeveral(shorter);
}

/** The one value all languages agree on. */
function certain(runs: readonly NumberRun[]): string | null {
  const values = new Set(runs.flatMap((run) => composeRun(run) ?? []));
  const [value] = values;
  return values.size === 1 && value !== undefined ? String(value) : null;
}

/** A comma, a bracket or digits among the words: one number or two? */
const isBroken = ({ tokens, from, to }: NumberRun): boolean =>
  tokens.slice(from + 1, to).some(({ parted, isNumber }) => parted || isNumber);

/** "Brigade Twenty First Battalion": the 20th brigade's first battalion, or a brigade's 21st? */
function isTorn(run: NumberRun): boolean {
  const { tokens, from, to } = run;
  const last = tokens[to - 1];
  if (last === undefined || last.glued || linkAt(run, to - 2) !== null) return false;
  const [head] = piecesAt(run, from, 1).filter(({ alone }) => alone);
  if (head === undefined || !piecesAt(run, to - 1, 1).some(({ alone, joined }) => alone && joined !== true))
    return false;
  const words = textsOf(tokens);
  return from > 0 && isEchelonAt(words, from - 1) && echelonFollows(words, to);
}

/** Where a row that is no number falls into several: at a comma, at digits, between two joined units, before a small word. */
function firstEnd(runs: readonly NumberRun[]): number | null {
  const [run] = runs;
  if (run === undefined) return null;
  for (let at = run.from + 1; at < run.to; at += 1) {
    if (run.tokens[at]?.parted === true || run.tokens[at]?.isNumber === true) return at;
    if (runs.every((one) => joinsUnits(one, at))) return at;
  }
  return runs.every((one) => piecesAt(one, one.to - 1, 1).every(({ first }) => !first)) ? run.to - 1 : null;
}

/** "First and second": no language joins two units into one number. */
function joinsUnits(run: NumberRun, at: number): boolean {
  const isLink = linkAt(run, at) === '&';
  const isUnit = (place: number, mayBeJoined: boolean): boolean => {
    const pieces = piecesAt(run, place, 1).filter(({ alone }) => alone);
    return pieces.some(
      ({ value, joined }) => value !== null && value < 10 && (mayBeJoined || joined === true),
    );
  };
  return isUnit(at - 1, true) && isUnit(isLink ? at + 1 : at, isLink);
}

const textsOf = (tokens: readonly Token[]): readonly string[] => tokens.map(({ text }) => text);
