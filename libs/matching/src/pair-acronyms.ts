import { findAcronym, mayBeAcronym } from './acronym.ts';
import { conceptsOf } from './pair-concepts.ts';
import type { NamePart } from './unit-name.ts';

const LONGEST_COMPARED = 40;

/** A short word, the parts of the other name that it stands for, and how sure that is. */
export interface AcronymPair {
  readonly word: NamePart;
  readonly run: readonly NamePart[];
  readonly certainty: number;
  /** `concepts`: by what the parts mean in some language, not by their own letters. */
  readonly how: 'acronym' | 'concepts';
}

/** One name's parts: all of them, and those that are not yet paired. */
export interface Side {
  readonly parts: readonly NamePart[];
  readonly left: Set<NamePart>;
}

/** The acronym of the other name as it is written, or of its concepts in some language. */
const AS_WRITTEN = 0.92;
const BY_CONCEPTS = 0.82;

/** Words of one side that stand for parts of the other, as it is written, or by what the parts mean. */
export function pairAcronyms(side: Side, other: Side): AcronymPair[] {
  const found: AcronymPair[] = [];
  for (const word of side.left) {
    if (!isAcronymLike(word) || isOfAnother(word, side, other)) continue;
    const pair = standsFor(word, other);
    if (pair === null) continue;
    side.left.delete(word);
    for (const part of pair.run) other.left.delete(part);
    found.push(pair);
  }
  return found;
}

function standsFor(word: NamePart, { parts, left }: Side): AcronymPair | null {
  const run = acronymRun(word.surface, parts.slice(0, LONGEST_COMPARED)).filter((part) => left.has(part));
  if (run.length > 0) return { word, run, certainty: AS_WRITTEN, how: 'acronym' };
  const concepts = conceptsOf(word.surface, [...left]);
  return concepts.length === 0 ? null : { word, run: concepts, certainty: BY_CONCEPTS, how: 'concepts' };
}

/** "29th IB, 4 ID" and "29th Infantry Division": the ID is the 4th's, which is another body. */
function isOfAnother(word: NamePart, { parts }: Side, other: Side): boolean {
  const before = parts[parts.indexOf(word) - 1];
  if (before?.kind !== 'number') return false;
  const numbers = other.parts.filter(({ kind }) => kind === 'number');
  return numbers.length > 0 && numbers.every(({ value }) => value !== before.value);
}

/** A short word, or an abbreviation that the vocabulary read as something else ("TAC"). */
const isAcronymLike = ({ kind, surface, value }: NamePart): boolean =>
  mayBeAcronym(surface) && (kind === 'word' || (kind === 'arm' && surface.length <= 4 && surface !== value));

/** Brackets end a run: what stands inside them is another name. */
function acronymRun(acronym: string, parts: readonly NamePart[]): readonly NamePart[] {
  const main = runOf(
    acronym,
    parts.filter(({ aside }) => !aside),
  );
  return main.length > 0
    ? main
    : runOf(
        acronym,
        parts.filter(({ aside }) => aside),
      );
}

function runOf(acronym: string, parts: readonly NamePart[]): readonly NamePart[] {
  const spelled = parts.flatMap((part) => part.surface.split(' ').map((text) => ({ part, text })));
  const small = new Set(spelled.flatMap(({ part }, at) => (part.kind === 'filler' ? [at] : [])));
  const texts = spelled.map(({ text }) => text);
  const run = findAcronym(acronym, texts, small);
  return run === null ? [] : [...new Set(spelled.slice(run[0], run[1]).map(({ part }) => part))];
}
