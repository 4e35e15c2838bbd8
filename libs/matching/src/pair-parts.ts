import { findAcronym, mayBeAcronym } from './acronym.ts';
import { editDistance } from './edit-distance.ts';
import { isNumberWord } from './number-lexicon.ts';
import type { NamePart, UnitName } from './unit-name.ts';

/** How two parts were found to say the same. */
export interface PartPair {
  readonly query: readonly NamePart[];
  readonly candidate: readonly NamePart[];
  /** 1 for the same word, less for a likely one. */
  readonly certainty: number;
  readonly how: 'same' | 'spelling' | 'joined' | 'acronym';
}

/** The parts of two names, paired; what is left over on each side. */
export interface Pairing {
  readonly pairs: readonly PartPair[];
  readonly queryOnly: readonly NamePart[];
  readonly candidateOnly: readonly NamePart[];
}

interface Sides {
  readonly query: Set<NamePart>;
  readonly candidate: Set<NamePart>;
}

const LONGEST_COMPARED = 40;

/**
 * Pairs the parts of two names, each part once: first the same values, then words written together ("airlift", "air
 * lift"), then acronyms for runs of words, then words one or two letters apart. Order in the names does not matter.
 */
export function pairParts(query: UnitName, candidate: UnitName): Pairing {
  const sides: Sides = { query: new Set(saidParts(query)), candidate: new Set(saidParts(candidate)) };
  const pairs = [
    ...pairSame(sides),
    ...pairJoined(sides),
    ...pairAcronyms(sides.query, candidate.parts, sides.candidate).map(([word, run]) =>
      acronymPair([word], run),
    ),
    ...pairAcronyms(sides.candidate, query.parts, sides.query).map(([word, run]) => acronymPair(run, [word])),
    ...pairSpellings(sides),
  ];
  return { pairs, queryOnly: [...sides.query], candidateOnly: [...sides.candidate] };
}

const saidParts = (name: UnitName): NamePart[] =>
  name.parts.filter((part) => part.value !== '').slice(0, LONGEST_COMPARED);

const acronymPair = (query: readonly NamePart[], candidate: readonly NamePart[]): PartPair => ({
  query,
  candidate,
  certainty: 0.9,
  how: 'acronym',
});

function pairSame({ query, candidate }: Sides): PartPair[] {
  const pairs: PartPair[] = [];
  for (const one of query) {
    const other = find(candidate, (part) => part.kind === one.kind && part.value === one.value);
    if (other === undefined) continue;
    query.delete(one);
    candidate.delete(other);
    pairs.push({ query: [one], candidate: [other], certainty: 1, how: 'same' });
  }
  return pairs;
}

/** Main parts before asides, so that a parent in brackets never takes the unit's own place. */
function find(parts: ReadonlySet<NamePart>, fits: (part: NamePart) => boolean): NamePart | undefined {
  let aside: NamePart | undefined;
  for (const part of parts) {
    if (!fits(part)) continue;
    if (!part.aside) return part;
    aside ??= part;
  }
  return aside;
}

function pairJoined(sides: Sides): PartPair[] {
  const forwards = joinedRuns(sides.query, sides.candidate).map(([run, whole]) => joinedPair(run, [whole]));
  const backwards = joinedRuns(sides.candidate, sides.query).map(([run, whole]) => joinedPair([whole], run));
  return [...forwards, ...backwards];
}

const joinedPair = (query: readonly NamePart[], candidate: readonly NamePart[]): PartPair => ({
  query,
  candidate,
  certainty: 1,
  how: 'joined',
});

/** Two or three neighbouring parts on one side that together spell one part of the other. */
function joinedRuns(
  split: Set<NamePart>,
  whole: Set<NamePart>,
): (readonly [readonly NamePart[], NamePart])[] {
  const found: (readonly [readonly NamePart[], NamePart])[] = [];
  for (const length of [2, 3]) {
    const list = [...split];
    for (let at = 0; at + length <= list.length; at += 1) {
      const run = list.slice(at, at + length);
      const spelt = run.map((part) => part.surface.replaceAll(' ', '')).join('');
      const one = find(
        whole,
        (part) => part.kind === 'word' && part.value.length > 4 && sameStem(part.value, spelt),
      );
      if (one === undefined || run.some((part) => !split.has(part))) continue;
      for (const part of run) split.delete(part);
      whole.delete(one);
      found.push([run, one]);
    }
  }
  return found;
}

const sameStem = (value: string, spelt: string): boolean => value === spelt || `${value}s` === spelt;

/** Words of one side that stand for a run of the other side's words, as it is written, small words included. */
function pairAcronyms(
  words: Set<NamePart>,
  others: readonly NamePart[],
  left: Set<NamePart>,
): (readonly [NamePart, readonly NamePart[]])[] {
  const found: (readonly [NamePart, readonly NamePart[]])[] = [];
  for (const word of words) {
    if (!isAcronymLike(word)) continue;
    const run = acronymRun(word.surface, others.slice(0, LONGEST_COMPARED));
    const fresh = run.filter((part) => left.has(part));
    if (fresh.length === 0) continue;
    words.delete(word);
    for (const part of fresh) left.delete(part);
    found.push([word, fresh]);
  }
  return found;
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

function pairSpellings({ query, candidate }: Sides): PartPair[] {
  const pairs: PartPair[] = [];
  for (const one of query) {
    const certainty = (part: NamePart): number => spellingCertainty(one, part);
    const [best] = [...candidate]
      .filter((part) => certainty(part) > 0)
      .sort((a, b) => certainty(b) - certainty(a));
    if (best === undefined) continue;
    query.delete(one);
    candidate.delete(best);
    pairs.push({ query: [one], candidate: [best], certainty: certainty(best), how: 'spelling' });
  }
  return pairs;
}

/**
 * One edit in a word of four letters or more, two in one of nine: 0.6 to 0.8. Only words the vocabulary does not
 * know, and never a number word: "seventh" is not "seventy".
 */
function spellingCertainty(one: NamePart, other: NamePart): number {
  if ([one, other].some(({ kind, surface }) => kind !== 'word' || isNumberWord(surface))) return 0;
  const length = Math.min(one.value.length, other.value.length);
  if (length < 4 || Math.max(one.value.length, other.value.length) > 30) return 0;
  const allowed = length >= 9 ? 2 : 1;
  const edits = editDistance(one.value, other.value, allowed);
  if (edits > allowed) return 0;
  if (length === 4) return 0.6;
  return edits === 1 ? 0.8 : 0.7;
}
