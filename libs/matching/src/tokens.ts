import { expansionAt, type Expansion } from './abbreviations.ts';
import { cutWord } from './cut-words.ts';
import { foldText } from './fold-text.ts';

/** A run of letters or of digits in a folded text. */
export interface Token {
  readonly text: string;
  /** The same with what `text` leaves out: the Arabic article and the "and" before it. */
  readonly written: string;
  readonly isNumber: boolean;
  /** Joined to the token before without a space: "19BN", "1/er", "A0680". */
  readonly glued: boolean;
  /** Joined to it with nothing between at all. */
  readonly touching: boolean;
  /** Something other than spaces or one hyphen stands before it: the words of one number are never so parted. */
  readonly parted: boolean;
  /** Inside brackets. */
  readonly aside: boolean;
}

const RUNS = /[\p{L}\p{M}]+|\p{N}+|[([{)\]}]|[^\p{L}\p{M}\p{N}([{)\]}]+/gu;
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}])/gu;
const ENTITY = /&(?:amp;)+/g;
const SINGLE_JOINT = /^[-./°'_]$/;
const UNPARTED = /^(?:[^\S\n\r]*|[\p{Pd}'])$/u;
const ARTICLE = /^(?:وال|بال|ال|لل)(?=\p{L}{3})/u;
/** Names longer than this many words are not names; the rest is left unread, so time stays bounded. */
const MOST_TOKENS = 200;

/** Cuts a text into folded tokens. "N.N.S." is one word; brackets, spaces and punctuation only separate. */
export function readTokens(text: string): readonly Token[] {
  const folded = foldText(text)
    .replace(ENTITY, '&')
    .replace(DOTTED, (initials) => `${initials.replaceAll('.', '')} `);
  const tokens: Token[] = [];
  let depth = 0;
  let between = ' ';
  for (const [run] of folded.matchAll(RUNS)) {
    if (tokens.length >= MOST_TOKENS) break;
    depth = depthAfter(run, depth);
    if (!/^[\p{L}\p{M}\p{N}]/u.test(run)) {
      between += run;
      continue;
    }
    for (const word of cutWord(run)) {
      tokens.push(tokenOf(word, between, depth > 0));
      between = '';
    }
  }
  return expandAbbreviations(tokens);
}

/** Puts the words in place of abbreviations: "yonif" is an infantry battalion. */
function expandAbbreviations(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.map(({ text }) => text);
  const expanded: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const found = expansionHere(tokens, words, at);
    if (token === undefined) break;
    if (found === null) expanded.push(token);
    else expanded.push(...found.words.map((word, place) => wordOf(token, word, place)));
    at += found?.length ?? 1;
  }
  return expanded;
}

/** One letter is an abbreviation only with a number behind it: Thai "ร.11". */
function expansionHere(tokens: readonly Token[], words: readonly string[], at: number): Expansion | null {
  const found = expansionAt(words, at);
  return words[at]?.length === 1 && found?.length === 1 && tokens[at + 1]?.isNumber !== true ? null : found;
}

const wordOf = (token: Token, word: string, place: number): Token => ({
  ...token,
  text: word,
  written: word,
  ...(place === 0 ? {} : { glued: false, touching: false, parted: false }),
});

function depthAfter(run: string, depth: number): number {
  if ('([{'.includes(run)) return depth + 1;
  if (')]}'.includes(run)) return Math.max(0, depth - 1);
  return depth;
}

function tokenOf(run: string, between: string, aside: boolean): Token {
  const isNumber = /^\p{N}/u.test(run);
  const glued = between === '' || SINGLE_JOINT.test(between);
  return {
    text: isNumber ? run : run.replace(ARTICLE, ''),
    written: run,
    isNumber,
    glued,
    touching: between === '',
    parted: !UNPARTED.test(between),
    aside,
  };
}
