import { pairAcronyms } from './pair-acronyms.ts';
import { pairSpellings } from './pair-spellings.ts';
import type { Pairing, PartPair, Sides } from './pairing.ts';
import type { NamePart, UnitName } from './unit-name.ts';

const LONGEST_COMPARED = 40;

/**
 * Pairs the parts of two names, each part once: first the same values, then words written together ("airlift", "air
 * lift"), then acronyms for runs of words, then words that are spelt or sound almost alike. Order in the names does not matter.
 */
export function pairParts(query: UnitName, candidate: UnitName): Pairing {
  const sides: Sides = { query: new Set(saidParts(query)), candidate: new Set(saidParts(candidate)) };
  const pairs = [
    ...withoutRepeats(pairSame(sides), sides),
    ...pairJoined(sides),
    ...acronyms(query, candidate, sides),
    ...pairSpellings(sides),
  ];
  return { pairs, queryOnly: [...sides.query], candidateOnly: [...sides.candidate] };
}

const saidParts = (name: UnitName): NamePart[] =>
  name.parts.filter((part) => part.value !== '').slice(0, LONGEST_COMPARED);

function acronyms(query: UnitName, candidate: UnitName, sides: Sides): PartPair[] {
  const ours = { parts: query.parts, left: sides.query };
  const theirs = { parts: candidate.parts, left: sides.candidate };
  return [
    ...pairAcronyms(ours, theirs).map(({ word, run, ...rest }): PartPair => ({
      query: [word],
      candidate: run,
      ...rest,
    })),
    ...pairAcronyms(theirs, ours).map(({ word, run, ...rest }): PartPair => ({
      query: run,
      candidate: [word],
      ...rest,
    })),
  ];
}

function pairSame({ query, candidate }: Sides): PartPair[] {
  const pairs: PartPair[] = [];
  for (const one of query) {
    const other = find(candidate, (part) => part.kind === one.kind && part.value === one.value, one.aside);
    if (other === undefined) continue;
    query.delete(one);
    candidate.delete(other);
    pairs.push({ query: [one], candidate: [other], certainty: samePlace(one, other), how: 'same' });
  }
  return pairs;
}

/** A word in brackets is the other's own name less surely: "Task Force (Delta)" is no "Delta Command". */
const samePlace = (one: NamePart, other: NamePart): number =>
  one.kind === 'word' && one.aside !== other.aside ? 0.8 : 1;

/** What a name says twice ("Raider 400/Banteng Raiders") it says once; numbers and letters count each time. */
function withoutRepeats(pairs: PartPair[], { query, candidate }: Sides): PartPair[] {
  const paired = new Set(pairs.flatMap((pair) => pair.query.map(({ kind, value }) => `${kind} ${value}`)));
  for (const left of [query, candidate]) {
    for (const part of left) {
      const isMark = part.kind === 'number' || part.kind === 'letter' || part.kind === 'echelon';
      if (!isMark && paired.has(`${part.kind} ${part.value}`)) left.delete(part);
    }
  }
  return pairs;
}

/** Main parts for main parts and asides for asides first, so that a parent in brackets never takes the unit's own place. */
function find(
  parts: ReadonlySet<NamePart>,
  fits: (part: NamePart) => boolean,
  aside = false,
): NamePart | undefined {
  let other: NamePart | undefined;
  for (const part of parts) {
    if (!fits(part)) continue;
    if (part.aside === aside) return part;
    other ??= part;
  }
  return other;
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
