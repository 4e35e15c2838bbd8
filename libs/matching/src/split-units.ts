import { echelonRank, smallestEchelon } from './echelons.ts';
import { isNumberJoiner } from './number-lexicon.ts';
import { readUnitName } from './read-unit-name.ts';
import type { UnitName } from './unit-name.ts';

/** A piece of a list, with its name read. */
interface Piece {
  readonly text: string;
  readonly name: UnitName;
}

const ALWAYS = /\s*(?:[;|•·\n\r\u2028\u2029]|\s\/\/\s)\s*/u;
/** Names run together without a space, where only the capital of an institution shows the seam. */
const SEAM = /(?<=\p{Ll})(?=(?:Ministry|Department|Directorate|National|Embassy)\s)/gu;
const JOINING_WORDS = /\s*(?:,\s*(?:and|y|et)\s+|,|\+|&|\s(?:and|y|et)\s)\s*/iu;
const COMMAS = /\s*,\s*/;
const SLASHES = /\s*\/\s*/;
const HAS_AND = /\s(?:and|y|et)\s|[&+]/iu;
const MOST_PIECES = 100;

/** Cuts a cell where a list always ends an item: semicolons, bullets, line breaks, names run together. */
export function splitLines(text: string): readonly string[] {
  return text
    .replace(SEAM, '\n')
    .split(ALWAYS)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Cuts "45 Bn & 322 Bn" and "312 BN, 2 BN, 353 BN" into their units, and gives "20, 22 and 24 Battalion" the echelon
 * each. A comma or slash between echelons of falling or rising size is a chain ("3 Battalion, 7 Division"): one unit.
 * Whatever is in doubt stays one.
 */
export function splitUnits(line: string): readonly string[] {
  return (
    splitCodes(line) ??
    splitNumbered(line, JOINING_WORDS) ??
    splitNumbered(line, COMMAS) ??
    splitNumbered(line, SLASHES) ?? [line]
  );
}

function piecesOf(line: string, separator: RegExp): readonly Piece[] | null {
  const texts = line
    .split(separator)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (texts.length < 2 || texts.length > MOST_PIECES) return null;
  return texts.map((text) => ({ text, name: readUnitName(text) }));
}

/** Several pieces that are nothing but a code are a unit each: "A1349, A3840 and A2280". */
function splitCodes(line: string): readonly string[] | null {
  const pieces = piecesOf(line, JOINING_WORDS);
  if (pieces === null) return null;
  const isCode = ({ name }: Piece): boolean =>
    name.codes.length === 1 && saidParts(name).length === 1 && /\d{3}/.test(name.key);
  if (pieces.filter(isCode).length < 2) return null;
  const named = pieces.filter((piece) => !isCode(piece)).map(({ text }) => text);
  const codes = pieces.filter(isCode).map(({ text }) => text);
  return named.length === 0 ? codes : [named.join(', '), ...codes];
}

function splitNumbered(line: string, separator: RegExp): readonly string[] | null {
  const bare = piecesOf(line, separator);
  if (bare === null || (separator === JOINING_WORDS && joinsOneNumber(line))) return null;
  const pieces = separator === SLASHES ? bare : completeNumbers(bare);
  if (!pieces.every(standsAlone)) return null;
  const isJoined = separator === JOINING_WORDS && HAS_AND.test(line);
  return pieces !== bare || isJoined || areSideBySide(pieces) ? pieces.map(({ text }) => text) : null;
}

/** "Compañía cuarenta y cinco": the "and" is inside the number. */
const joinsOneNumber = (line: string): boolean =>
  readUnitName(line).parts.some(
    ({ kind, surface }) => kind === 'number' && surface.split(' ').some(isNumberJoiner),
  );

/** "20, 22 and 24 Battalion": the last one's words belong to the bare numbers before it. The same array if none is bare. */
function completeNumbers(pieces: readonly Piece[]): readonly Piece[] {
  const isBare = ({ name }: Piece): boolean =>
    saidParts(name).length === 1 && saidParts(name)[0]?.kind === 'number';
  if (!pieces.some(isBare)) return pieces;
  const last = pieces.at(-1);
  const first = pieces[0];
  if (last === undefined || first === undefined) return pieces;
  const behind = /^\S*\p{N}\S*\s+(\S.*)$/u.exec(last.text)?.[1];
  const before = /^(\D*\S)\s+\p{N}\S*$/u.exec(first.text)?.[1];
  return pieces.map((piece) =>
    isBare(piece) ? complete(piece, isBare(last) ? before : undefined, behind) : piece,
  );
}

function complete(piece: Piece, before: string | undefined, behind: string | undefined): Piece {
  const text = before === undefined ? `${piece.text} ${behind ?? ''}`.trim() : `${before} ${piece.text}`;
  return { text, name: readUnitName(text) };
}

/** One number, and an echelon or at least a word with it ("25 SER"). */
const standsAlone = ({ name }: Piece): boolean =>
  name.parts.filter(({ kind }) => kind === 'number').length === 1 &&
  saidParts(name).some(({ kind }) => kind === 'echelon' || kind === 'word');

const areSideBySide = (pieces: readonly Piece[]): boolean => hasEqualEchelons(pieces) || areAlike(pieces);

/** Some echelon twice: not a chain of command but units side by side. */
function hasEqualEchelons(pieces: readonly Piece[]): boolean {
  const ranks = pieces.flatMap(({ name }) => {
    const echelon = smallestEchelon(name.echelons);
    return echelon === null ? [] : [echelonRank(echelon)];
  });
  return new Set(ranks).size < ranks.length;
}

/** "F.A.M. 11, F.A.M. 3": every piece says the same but for its number. */
function areAlike(pieces: readonly Piece[]): boolean {
  const said = pieces.map(({ name }) =>
    saidParts(name)
      .map(({ kind, value }) => (kind === 'number' ? kind : `${kind} ${value}`))
      .join(' '),
  );
  const numbers = new Set(pieces.map(({ name }) => name.designations[0]?.mark));
  return new Set(said).size === 1 && numbers.size === pieces.length;
}

const saidParts = (name: UnitName): UnitName['parts'] => name.parts.filter(({ value }) => value !== '');
