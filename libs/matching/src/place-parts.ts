import type { KnownPlace, MatchContext, MatchReason } from './match-score.ts';
import type { PartPair, Pairing } from './pairing.ts';
import { readUnitName } from './read-unit-name.ts';
import type { Designation, NamePart, UnitName } from './unit-name.ts';

/** A pairing in which words of the request were found among the candidate's places and parents. */
export interface PlacedPairing {
  readonly pairing: Pairing;
  readonly reasons: readonly MatchReason[];
}

const CERTAINTY = 0.8;
const WEIGHT = 0.5;

/**
 * Takes what the request alone says ("Jos", "7 Div") and looks for it in the candidate's known sites and parents. A
 * number is a parent's only with its own kind of body; where the registry knows a parent of that kind, and with another
 * number, the parents conflict.
 */
export function placeParts(query: UnitName, pairing: Pairing, context: MatchContext): PlacedPairing {
  if (pairing.queryOnly.length === 0) return { pairing, reasons: [] };
  const sites = sitesOf(pairing.queryOnly, context);
  const parents = context.candidateParents ?? [];
  const placed = [...sites.keys()];
  const rest = pairing.queryOnly.filter((part) => !sites.has(part));
  const parented = rest.filter((part) => parents.some((parent) => isOf(part, query, parent)));
  const found = [...placed, ...parented];
  const reasons = [...sitesAgree(sites), ...parentsAgree(parented, query, parents)];
  return {
    pairing: {
      pairs: [...pairing.pairs, ...found.map(asPair)],
      queryOnly: pairing.queryOnly.filter((part) => !found.includes(part)),
      candidateOnly: pairing.candidateOnly,
    },
    reasons,
  };
}

const asPair = (part: NamePart): PartPair => ({
  query: [part],
  candidate: [],
  certainty: CERTAINTY,
  how: 'same',
});

/** The words that are a known site's, with that site. */
function sitesOf(
  parts: readonly NamePart[],
  { candidatePlaces = [] }: MatchContext,
): Map<NamePart, KnownPlace> {
  const sites = new Map<NamePart, KnownPlace>();
  if (candidatePlaces.length === 0) return sites;
  const words = parts.filter(({ kind }) => kind === 'word');
  for (const place of candidatePlaces.map(asPlace)) {
    const known = readUnitName(place.name).parts;
    for (const word of words) {
      const isSame = known.some(({ value, sound }) => value === word.value || soundsAcross(word, sound));
      if (isSame && !sites.has(word)) sites.set(word, place);
    }
  }
  return sites;
}

const asPlace = (place: KnownPlace | string): KnownPlace =>
  typeof place === 'string' ? { name: place } : place;

/** A place written in another script than Latin sounds as the registry spells it. */
const soundsAcross = (word: NamePart, sound: string | undefined): boolean =>
  word.foreign === true && word.sound === sound && (sound?.length ?? 0) > 2;

function sitesAgree(sites: ReadonlyMap<NamePart, KnownPlace>): MatchReason[] {
  if (sites.size === 0) return [];
  const surfaces = [...sites.keys()].map(({ surface }) => surface).join(' ');
  const [place] = sites.values();
  return [
    {
      part: 'place',
      verdict: 'agrees',
      weight: WEIGHT,
      words: `place agrees: ${surfaces}; ${whenThere(place)}`,
    },
  ];
}

function whenThere(place: KnownPlace | undefined): string {
  const from = place?.from?.slice(0, 4);
  const to = place?.to?.slice(0, 4);
  if (from !== undefined && to !== undefined)
    return `the registry's unit was there ${from === to ? from : `${from}–${to}`}`;
  if (from !== undefined) return `the registry's unit is there since ${from}`;
  if (to !== undefined) return `the registry's unit was there until ${to}`;
  return "the registry's unit is known there";
}

/** True where a part is said of the parent too: a number only with the same kind of body. */
function isOf(part: NamePart, query: UnitName, parent: UnitName): boolean {
  if (part.kind === 'letter') return false;
  if (part.kind !== 'number')
    return parent.parts.some(({ kind, value }) => kind === part.kind && value === part.value);
  return query.designations
    .filter(({ mark }) => mark === part.value)
    .some((ours) => parent.designations.some((theirs) => isSame(ours, theirs)));
}

const isSame = (one: Designation, other: Designation): boolean =>
  one.mark === other.mark &&
  (one.echelon === other.echelon || one.echelon === null || other.echelon === null);

function parentsAgree(
  parented: readonly NamePart[],
  query: UnitName,
  parents: readonly UnitName[],
): MatchReason[] {
  const conflict = parentConflict(query, parents);
  if (conflict !== null) return [{ part: 'parent', verdict: 'conflicts', weight: WEIGHT, words: conflict }];
  if (parented.length === 0) return [];
  const surfaces = parented.map(({ surface }) => surface).join(' ');
  const known = parents.filter((parent) => parented.some((part) => isOf(part, query, parent)));
  const names = known.map(({ text }) => text).join(', ');
  return [
    {
      part: 'parent',
      verdict: 'agrees',
      weight: WEIGHT,
      words: `parent agrees: ${surfaces}; the registry's unit is under ${names}`,
    },
  ];
}

/** The request says "7 Division", and every division that the registry knows above the unit has another number. */
function parentConflict(query: UnitName, parents: readonly UnitName[]): string | null {
  if (query.designations.length < 2) return null;
  for (const ours of query.designations) {
    if (ours.echelon === null) continue;
    const known = parents.filter(({ designations }) =>
      designations.some(
        ({ mark, echelon }) => echelon === ours.echelon && /^\d/.test(mark) === /^\d/.test(ours.mark),
      ),
    );
    const isKnown = known.some(({ designations }) => designations.some((theirs) => isSame(ours, theirs)));
    if (known.length > 0 && !isKnown)
      return `parent conflicts: ${ours.mark} ${ours.echelon} and ${known.map(({ text }) => text).join(', ')}`;
  }
  return null;
}
