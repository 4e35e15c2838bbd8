import { composeNumber, readSum, type NumberGrammar, type NumberPiece } from './compose-number.ts';
import { editDistance } from './edit-distance.ts';
import { LANGUAGES } from './languages/languages.ts';
import type { NumberMark, NumberWords } from './languages/number-words.ts';
import { listedForms } from './listed-forms.ts';
import { remembered } from './remembered.ts';

/** The number words of one language, ready for look-up. */
export interface NumberLexicon {
  readonly grammar: NumberGrammar;
  /** What a spelling of one to three words means; empty where it is no number word. */
  readonly pieces: ReadonlyMap<string, readonly NumberPiece[]>;
  readonly joiners: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly joinedPrefixes: readonly string[];
  readonly articles: readonly string[];
  /** The first letters of every spelling, to pass over other words quickly. */
  readonly starts: ReadonlySet<string>;
}

const SHORTEST_SOLID = 6;
const SHORTEST_HALF = 3;
const MARK_FACTORS: Readonly<Record<NumberMark, number>> = { ten: 10, tens: 10, hundred: 100 };

const ALONE = { alone: true, first: true } as const;
const INSIDE = { alone: false, first: true } as const;

type Table = Readonly<Record<string, string>> | undefined;

const tablesOf = (words: NumberWords): readonly (readonly [Table, Omit<NumberPiece, 'value'>])[] => [
  [words.cardinals, { ...ALONE, form: 'cardinal' }],
  [words.ordinals, { ...ALONE, form: 'ordinal' }],
  [words.inCompounds, { ...INSIDE, form: 'cardinal' }],
  [words.ordinalsInCompounds, { ...INSIDE, form: 'ordinal' }],
  [words.beforeEchelon, { alone: false, first: false, form: 'cardinal' }],
];

/** One lexicon for each language. */
export const NUMBER_LEXICONS: readonly NumberLexicon[] = Object.values(LANGUAGES).map(({ numbers }) =>
  buildLexicon(numbers),
);

function buildLexicon(words: NumberWords): NumberLexicon {
  const pieces = new Map<string, readonly NumberPiece[]>();
  const learn = (listed: string | undefined, piece: NumberPiece): void => {
    for (const form of listedForms(listed)) pieces.set(form, [...(pieces.get(form) ?? []), piece]);
  };
  for (const [table, kind] of tablesOf(words)) {
    for (const [value, listed] of Object.entries(table ?? {}))
      learn(listed, { ...kind, value: Number(value) });
  }
  for (const mark of ['ten', 'tens', 'hundred'] as const)
    learn(words.marks?.[mark], { ...INSIDE, form: 'either', value: MARK_FACTORS[mark], mark });
  learn(words.beyond, { ...INSIDE, form: 'either', value: null });
  return {
    grammar: { sums: words.sums.map(readSum), ordinalsStand: words.ordinalsStand },
    pieces,
    joiners: new Set(listedForms(words.joiners)),
    after: new Set(listedForms(words.after)),
    joinedPrefixes: listedForms(words.joinedPrefixes),
    articles: listedForms(words.articles),
    starts: new Set([...pieces.keys()].map((form) => form.slice(0, SHORTEST_HALF))),
  };
}

const MOST_REMEMBERED = 20_000;

/** Every form's first word, by language: what a number of several words may begin with. */
const firstWords = NUMBER_LEXICONS.map(
  (lexicon) => new Set([...lexicon.pieces.keys()].map((form) => form.split(' ')[0] ?? '')),
);

/** The languages in which some number may begin with a word; most words begin none. */
export const lexiconsWith = remembered(MOST_REMEMBERED, (word) =>
  NUMBER_LEXICONS.filter(
    (lexicon, at) => firstWords[at]?.has(word) === true || piecesOfWord(lexicon, word).length > 0,
  ),
);

/** A word with the "and" or the article that may be written onto it taken off. */
interface Bared {
  readonly word: string;
  readonly joined: boolean;
}

/** What one word means, bare, with the article or the "and" written onto it, or as two number words run together. */
export function piecesOfWord(lexicon: NumberLexicon, written: string): readonly NumberPiece[] {
  const known = baredForms(lexicon, written).flatMap(({ word, joined }) =>
    (lexicon.pieces.get(word) ?? []).map((piece) => (joined ? { ...piece, joined } : piece)),
  );
  return known.length > 0 ? known : piecesOfSolid(lexicon, written);
}

function baredForms({ joinedPrefixes, articles }: NumberLexicon, written: string): readonly Bared[] {
  const without = (prefixes: readonly string[], joined: boolean): Bared[] =>
    prefixes
      .filter((prefix) => written.startsWith(prefix))
      .map((prefix) => ({ word: written.slice(prefix.length), joined }));
  return [{ word: written, joined: false }, ...without(joinedPrefixes, true), ...without(articles, false)];
}

/** "Vigesimosegundo", "twentyfirst", "treintaiuno": the same sums, written without a space. */
function piecesOfSolid(lexicon: NumberLexicon, written: string): readonly NumberPiece[] {
  if (written.length < SHORTEST_SOLID) return [];
  const bared = baredForms(lexicon, written);
  return bared
    .filter(({ word }) => lexicon.starts.has(word.slice(0, SHORTEST_HALF)))
    .flatMap(({ word, joined }) =>
      Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_HALF + 1) }, (_, at) => at + SHORTEST_HALF)
        .flatMap((cut) => piecesOfHalves(lexicon, word.slice(0, cut), word.slice(cut)))
        .map((piece) => (joined ? { ...piece, joined } : piece)),
    );
}

function piecesOfHalves(lexicon: NumberLexicon, first: string, second: string): readonly NumberPiece[] {
  const left = lexicon.pieces.get(first);
  if (left === undefined) return [];
  const right = lexicon.pieces.get(second) ?? [];
  const behindJoiner = [...lexicon.joiners]
    .filter((joiner) => second.startsWith(joiner))
    .flatMap((joiner) => lexicon.pieces.get(second.slice(joiner.length)) ?? [])
    .map((piece) => ({ ...piece, joined: true }));
  const halves = [left, [...right, ...behindJoiner]];
  const value = composeNumber(lexicon.grammar, {
    length: halves.length,
    piecesAt: (at, length) => (length === 1 ? (halves[at] ?? []) : []),
  });
  if (value === null) return [];
  const isOrdinal = [...left, ...right].some(({ form }) => form === 'ordinal');
  return [{ value, form: isOrdinal ? 'ordinal' : 'cardinal', alone: true, first: true }];
}

const SHORTEST_MISSPELT = 3;

/** What a word that is no number word may have meant, one letter away from one. */
export function nearPieces(lexicon: NumberLexicon, written: string): readonly NumberPiece[] {
  const bared = baredForms(lexicon, written).filter(({ word }) => word.length >= SHORTEST_MISSPELT);
  return bared.flatMap(({ word, joined }) =>
    [...lexicon.pieces]
      .filter(([form]) => editDistance(word, form, 1) === 1)
      .flatMap(([, pieces]) => pieces.map((piece) => ({ ...piece, joined }))),
  );
}

/** True for a word that is a number word in some language, though it was read as none. */
export const isNumberWord = (word: string): boolean =>
  NUMBER_LEXICONS.some((lexicon) => lexicon.pieces.has(word));

/** True for an "and" between number words in some language. */
export const isNumberJoiner = (word: string): boolean =>
  NUMBER_LEXICONS.some(({ joiners }) => joiners.has(word));
