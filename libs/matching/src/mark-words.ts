import { pairParts } from './pair-parts.ts';
import type { Pairing, PartPair } from './pairing.ts';
import { spanOf } from './quote-parts.ts';
import { readUnitName } from './read-unit-name.ts';
import type { NamePart, PartKind, UnitName } from './unit-name.ts';

/**
 * What a word of a name is to the other name: `agrees`, the same there; `alike`, there in another spelling, form or
 * language; `conflicts`, where the other has something else of this kind; `alone`, where it has nothing of the kind.
 */
export type WordMark = 'agrees' | 'alike' | 'conflicts' | 'alone';

/** A piece of a name as it is written. The pieces of a name together are its whole text. */
export interface MarkedPiece {
  readonly text: string;
  /** Null for what says nothing: spaces, punctuation, words that were not read. */
  readonly mark: WordMark | null;
  /** What kind of word it is; null where `mark` is. */
  readonly kind: PartKind | null;
}

/** Two names with each word marked by what it is to the other name. */
export interface MarkedNames {
  readonly asked: readonly MarkedPiece[];
  readonly known: readonly MarkedPiece[];
}

/**
 * Marks the words of two names by what they are to each other, for a person to see why a score is what it is. It pairs
 * words as the score does; what a pair counts, and what vetoes it, is said by the reasons of the score.
 */
export function markWords(asked: string, known: string): MarkedNames {
  const [ours, theirs] = [readUnitName(asked), readUnitName(known)];
  const pairing = pairParts(ours, theirs);
  return {
    asked: piecesOf(ours, marksOf(pairing, 'query', 'candidate')),
    known: piecesOf(theirs, marksOf(pairing, 'candidate', 'query')),
  };
}

type Side = 'query' | 'candidate';

function marksOf(pairing: Pairing, side: Side, other: Side): ReadonlyMap<NamePart, WordMark> {
  const said = new Map<NamePart, WordMark>();
  for (const pair of pairing.pairs) for (const part of pair[side]) said.set(part, markOf(pair));
  const there = new Set(pairing[`${other}Only`].map(({ kind }) => kind));
  for (const part of pairing[`${side}Only`]) said.set(part, there.has(part.kind) ? 'conflicts' : 'alone');
  return said;
}

const markOf = ({ how }: PartPair): WordMark => (how === 'same' ? 'agrees' : 'alike');

interface Placed {
  readonly part: NamePart;
  readonly mark: WordMark;
  readonly from: number;
  readonly to: number;
}

/** Cuts a text where its marked words begin and end. Of two that stand in the same place, the first is marked. */
function piecesOf(name: UnitName, marks: ReadonlyMap<NamePart, WordMark>): readonly MarkedPiece[] {
  const placed = [...marks].flatMap(([part, mark]): Placed[] => {
    const span = spanOf(name, part);
    return span === null ? [] : [{ part, mark, from: span[0], to: span[1] }];
  });
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { part, mark, from, to } of placed.toSorted((one, other) => one.from - other.from)) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: name.text.slice(at, from), mark: null, kind: null });
    pieces.push({ text: name.text.slice(from, to), mark, kind: part.kind });
    at = to;
  }
  if (at < name.text.length) pieces.push({ text: name.text.slice(at), mark: null, kind: null });
  return pieces;
}
