import type { KnownPlace, MatchContext, MatchReason } from './match-score.ts';
import type { PartPair, Pairing } from './pairing.ts';
import { quoteParts } from './quote-parts.ts';
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
  const reasons = [...sitesAgree(sites, query), ...parentsAgree(parented, query, parents)];
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

/** The words that are a known site's, with every known stay there. */
function sitesOf(
  parts: readonly NamePart[],
  { candidatePlaces = [] }: MatchContext,
): Map<NamePart, readonly KnownPlace[]> {
  const sites = new Map<NamePart, readonly KnownPlace[]>();
  if (candidatePlaces.length === 0) return sites;
  const words = parts.filter(({ kind }) => kind === 'word');
  for (const place of candidatePlaces.map(asPlace)) {
    const known = readUnitName(place.name).parts;
    for (const word of words) {
      const isSame = known.some(({ value, sound }) => value === word.value || soundsAcross(word, sound));
      if (isSame) sites.set(word, [...(sites.get(word) ?? []), place]);
    }
  }
  return sites;
}

const asPlace = (place: KnownPlace | string): KnownPlace =>
  typeof place === 'string' ? { name: place } : place;

/** A place written in another script than Latin sounds as the registry spells it. */
const soundsAcross = (word: NamePart, sound: string | undefined): boolean =>
  word.foreign === true && word.sound === sound && (sound?.length ?? 0) > 2;

function sitesAgree(sites: ReadonlyMap<NamePart, readonly KnownPlace[]>, query: UnitName): MatchReason[] {
  const [stays] = sites.values();
  if (stays === undefined) return [];
  const words = `place agrees: ${quoteParts(query, [...sites.keys()])}; ${whenThere(stays)}`;
  return [{ part: 'place', verdict: 'agrees', weight: WEIGHT, words }];
}

/** When the unit was at a place; of stays without a date it is only said that it is known there. */
function whenThere(stays: readonly KnownPlace[]): string {
  const dated = [...new Set(stays.flatMap((stay) => yearsOf(stay) ?? []))].sort();
  return `the registry's unit ${dated.length === 0 ? 'is known there' : dated.join(' and ')}`;
}

function yearsOf(place: KnownPlace): string | null {
  const [from, to] = [place.from?.slice(0, 4), place.to?.slice(0, 4)];
  if (from !== undefined && to !== undefined) return `was there ${from === to ? from : `${from}–${to}`}`;
  if (from !== undefined) return `is there since ${from}`;
  return to === undefined ? null : `was there until ${to}`;
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
  const known = parents.filter((parent) => parented.some((part) => isOf(part, query, parent)));
  const names = known.map(({ text }) => text).join(', ');
  return [
    {
      part: 'parent',
      verdict: 'agrees',
      weight: WEIGHT,
      words: `parent agrees: ${quoteParts(query, parented)}; the registry's unit is under ${names}`,
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
