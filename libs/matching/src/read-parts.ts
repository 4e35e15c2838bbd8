import { isNumberJoiner } from './number-lexicon.ts';
import { readNumberWords } from './read-number-words.ts';
import { endedRomanValue, largeRomanValue, romanValue } from './roman-value.ts';
import { placeOfAdjective, soundOf } from './sound-key.ts';
import { transliterate } from './transliterate.ts';
import type { Token } from './tokens.ts';
import type { NamePart, PartKind } from './unit-name.ts';
import { echelonFollows, isEchelonAt, isOrdinalEnding, lookUp, numberBeforeEchelon } from './vocabulary.ts';

/** Where the reader stands: the tokens, their texts, and the parts read so far. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly parts: NamePart[];
  at: number;
}

const LONGEST_NUMBER = 12;

/** Reads tokens into parts, left to right, each token once. */
export function readParts(tokens: readonly Token[]): readonly NamePart[] {
  const reading: Reading = { tokens, words: tokens.map((token) => token.text), parts: [], at: 0 };
  while (reading.at < tokens.length) readNext(reading);
  return setPlacesAside(reading.parts);
}

function readNext(reading: Reading): void {
  const token = reading.tokens[reading.at];
  if (token === undefined) return;
  if (readWordedNumber(reading)) return;
  if (token.isNumber) readNumber(reading, token);
  else if (
    !readCode(reading, token) &&
    !readSingleLetter(reading, token) &&
    !readNumberWord(reading, token)
  ) {
    readWord(reading, token);
  }
}

function add(reading: Reading, kind: PartKind, value: string, taken: number): void {
  const surface = reading.words.slice(reading.at, reading.at + taken).join(' ');
  const aside = reading.tokens[reading.at]?.aside ?? false;
  reading.parts.push({ kind, value, surface, aside, ...(kind === 'word' ? soundsOf(surface) : {}) });
  reading.at += taken;
}

function soundsOf(surface: string): Pick<NamePart, 'sound' | 'foreign'> {
  return {
    sound: soundOf(transliterate(placeOfAdjective(surface))),
    foreign: !/^[\p{Script=Latin}\s]+$/u.test(surface),
  };
}

/** A number in words. Words that may be one, but nobody can say which, stay words. */
function readWordedNumber(reading: Reading): boolean {
  const found = readNumberWords(reading.tokens, reading.at);
  if (found === null) return false;
  if (found.value !== null) add(reading, 'number', found.value, found.length);
  else for (let left = found.length; left > 0; left -= 1) readUncertain(reading);
  return true;
}

function readUncertain(reading: Reading): void {
  const word = reading.words[reading.at] ?? '';
  const meaning = lookUp([word], 0)?.meaning;
  if (meaning === undefined || meaning.kind === 'number') add(reading, 'word', transliterate(word), 1);
  else add(reading, meaning.kind, meaning.value, 1);
}

/** Digits, with the ordinal ending that may follow: "18th", "1/er", "3d". A lone letter is an ending only before a word. */
function readNumber(reading: Reading, token: Token): void {
  const next = reading.tokens[reading.at + 1];
  const afterNext = reading.tokens[reading.at + 2];
  const isEnding =
    next !== undefined &&
    next.glued &&
    isOrdinalEnding(next.text) &&
    (next.text.length > 1 || (afterNext !== undefined && !afterNext.isNumber));
  add(reading, 'number', plainNumber(token.text), isEnding ? 2 : 1);
}

const plainNumber = (digits: string): string => digits.slice(0, LONGEST_NUMBER).replace(/^0+(?=\d)/, '');

/** "第" stands before an ordinal; it is no letter of a code. */
const HAN = /\p{Script=Han}/u;

/** One letter and digits with nothing between: "A0680", "J6", or a longer "A-0680". The zeros stay: they are part of the code. */
function readCode(reading: Reading, token: Token): boolean {
  const next = reading.tokens[reading.at + 1];
  if (token.text.length !== 1 || HAN.test(token.text) || next?.isNumber !== true) return false;
  if (!next.touching && !(next.glued && next.text.length > 2)) return false;
  add(reading, 'code', `${transliterate(token.text)}${next.text}`.toUpperCase(), 2);
  return true;
}

/** A letter by itself is a roman number beside an echelon, else a designating letter beside one or at an end. */
function readSingleLetter(reading: Reading, { text }: Token): boolean {
  if (text.length !== 1 || !/^\p{L}$/u.test(text) || isOtherWord(reading)) return false;
  const beside = besideEchelon(reading);
  const roman = beside ? romanValue(text) : null;
  if (roman !== null) {
    add(reading, 'number', String(roman), 1);
    return true;
  }
  const atAnEnd = reading.at === 0 || reading.at === reading.tokens.length - 1;
  if (!beside && !atAnEnd) return false;
  add(reading, 'letter', transliterate(text), 1);
  return true;
}

const isOtherWord = (reading: Reading): boolean =>
  beginsPhrase(reading) || isPreposition(reading) || isNumberSign(reading);

const PREPOSITIONS = new Set('в у з і и о'.split(' '));

/** "Zone n° 5": an n before a number is the word for it. */
const isNumberSign = ({ words, at, tokens }: Reading): boolean =>
  words[at] === 'n' && tokens[at + 1]?.isNumber === true;

/** "Управління в Одеській області": a small word of Ukrainian and Russian with a word behind it. */
function isPreposition({ words, at, tokens }: Reading): boolean {
  const next = tokens[at + 1];
  return (
    at > 0 &&
    PREPOSITIONS.has(words[at] ?? '') &&
    next !== undefined &&
    !next.isNumber &&
    next.text.length > 1 &&
    !isEchelonAt(words, at + 1)
  );
}

/** "В/ч" is a phrase and "旅" a word, not a letter. */
const beginsPhrase = ({ words, at }: Reading): boolean =>
  HAN.test(words[at] ?? '') || (lookUp(words, at)?.length ?? 1) > 1;

/** Roman numbers, and number words that mean something else unless an echelon follows. */
function readNumberWord(reading: Reading, { text }: Token): boolean {
  const value = text.length > 1 ? (romanValue(text) ?? romanOrdinal(reading, text)) : null;
  const worded = value === null ? wordBeforeEchelon(reading, text) : String(value);
  if (worded === null) return false;
  add(reading, 'number', worded, 1);
  return true;
}

/** "XLII Batallón", "IIe Région": larger ones and those with an ending are numbers only where they stand as ordinals. */
function romanOrdinal(reading: Reading, text: string): number | null {
  const value = largeRomanValue(text) ?? endedRomanValue(text);
  if (value === null || lookUp(reading.words, reading.at) !== null) return null;
  return besideEchelon(reading) || isBehindEchelon(reading) ? value : null;
}

/** "Regimiento de Infantería XLII": the echelon, one kind word and the number. */
function isBehindEchelon({ parts }: Reading): boolean {
  const [before, last] = parts.filter(({ kind }) => kind !== 'filler').slice(-2);
  return before?.kind === 'echelon' && (last?.kind === 'arm' || last?.kind === 'service');
}

function wordBeforeEchelon(reading: Reading, text: string): string | null {
  const value = numberBeforeEchelon(text);
  if (value === undefined || isNumberJoiner(reading.words[reading.at - 1] ?? '')) return null;
  return isEchelonAt(reading.words, reading.at + 1) ? value : null;
}

function readWord(reading: Reading, { text }: Token): void {
  const known = lookUp(reading.words, reading.at);
  if (known === null) add(reading, 'word', stem(transliterate(text)), 1);
  else {
    const phrase = reading.words.slice(reading.at, reading.at + known.length);
    add(reading, known.meaning.kind, known.meaning.value, known.length);
    if (known.meaning.kind === 'echelon' && phrase.length > 1) addServices(reading, phrase);
  }
}

/** "Police Area Command" is an area command, and of the police. */
function addServices({ parts }: Reading, phrase: readonly string[]): void {
  const aside = parts.at(-1)?.aside ?? false;
  for (const word of phrase) {
    const meaning = lookUp([word], 0)?.meaning;
    if (meaning?.kind === 'service')
      parts.push({ kind: 'service', value: meaning.value, surface: '', aside });
  }
}

/** Singular of a longer Latin word: "Engineers" and "Engineer" are one. */
const stem = (word: string): string => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word);

/** An echelon next to a letter, or one kind word further on: "A Police Division". */
function besideEchelon({ words, at, parts }: Reading): boolean {
  if (parts.at(-1)?.kind === 'echelon' || words[at - 1] === 'area') return true;
  return echelonFollows(words, at + 1);
}

const IN = new Set(['in', 'at']);

/** "'A' Police Division in Plateau State" says its place like "(Plateau State)", once something else has named the unit. */
function setPlacesAside(parts: readonly NamePart[]): readonly NamePart[] {
  const at = parts.findIndex(({ kind, surface }) => kind === 'filler' && IN.has(surface));
  const isNamed = parts
    .slice(0, Math.max(at, 0))
    .some(({ kind }) => ['number', 'letter', 'code', 'word'].includes(kind));
  if (!isNamed) return parts;
  return parts.map((part, position) =>
    position > at && part.kind !== 'number' ? { ...part, aside: true } : part,
  );
}
