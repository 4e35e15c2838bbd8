import type { MatchContext, MatchReason } from './match-score.ts';
import type { PartPair, Pairing } from './pair-parts.ts';
import { readUnitName } from './read-unit-name.ts';
import type { NamePart } from './unit-name.ts';

/** A pairing in which words of the request were found among the candidate's places and parents. */
export interface PlacedPairing {
  readonly pairing: Pairing;
  readonly reasons: readonly MatchReason[];
}

const CERTAINTY = 0.8;
const WEIGHT = 0.5;

/** Takes what the request alone says ("Jos", "7 Div") and looks for it in the candidate's known sites and parents. */
export function placeParts(pairing: Pairing, context: MatchContext): PlacedPairing {
  if (pairing.queryOnly.length === 0) return { pairing, reasons: [] };
  const places = new Set(
    (context.candidatePlaces ?? []).flatMap((place) => readUnitName(place).parts.map(({ value }) => value)),
  );
  const parents = new Set(
    (context.candidateParents ?? []).flatMap((parent) => parent.parts.map(({ value }) => value)),
  );
  const placed = pairing.queryOnly.filter(({ kind, value }) => kind === 'word' && places.has(value));
  const parented = pairing.queryOnly.filter(
    (part) => !placed.includes(part) && part.kind !== 'letter' && parents.has(part.value),
  );
  const found = [...placed, ...parented];
  if (found.length === 0) return { pairing, reasons: [] };
  return {
    pairing: {
      pairs: [...pairing.pairs, ...found.map(asPair)],
      queryOnly: pairing.queryOnly.filter((part) => !found.includes(part)),
      candidateOnly: pairing.candidateOnly,
    },
    reasons: [
      ...(placed.length === 0 ? [] : [agrees('place', placed)]),
      ...(parented.length === 0 ? [] : [agrees('parent', parented)]),
    ],
  };
}

const asPair = (part: NamePart): PartPair => ({
  query: [part],
  candidate: [],
  certainty: CERTAINTY,
  how: 'same',
});

const agrees = (part: 'place' | 'parent', parts: readonly NamePart[]): MatchReason => ({
  part,
  verdict: 'agrees',
  weight: WEIGHT,
  words: `${part} agrees: ${parts.map(({ surface }) => surface).join(' ')} is known of the registry's unit`,
});
