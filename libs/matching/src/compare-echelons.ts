import { areKin, smallestEchelon } from './echelons.ts';
import type { MatchReason } from './match-score.ts';
import type { Pairing, PartPair } from './pairing.ts';
import type { UnitName } from './unit-name.ts';

/** An echelon's reason, and whether the two are ones that reports mix up. */
export interface EchelonVerdict {
  readonly reason: MatchReason;
  readonly kin: boolean;
}

const WEIGHT = 0.5;
/** "Military unit A0680" may be a body of any size. */
const ANY = 'unit';

/**
 * Compares what kind of body each name is: its smallest echelon outside brackets. Null where neither side names one.
 * A police station and a police division, or a battalion and a regiment, conflict as kin: for a person to look at.
 */
export function compareEchelons(
  query: UnitName,
  candidate: UnitName,
  { pairs }: Pairing,
): EchelonVerdict | null {
  const ours = ownEchelon(query);
  const theirs = ownEchelon(candidate);
  if (ours !== null && theirs !== null) return compareBoth(ours, theirs);
  const said = ours ?? theirs;
  if (said === null) return null;
  const short = acronymOf(said, pairs);
  if (short !== null) return verdict('agrees', `echelon agrees: ${said}, short in ${short}`);
  return verdict(
    'missing',
    ours === null
      ? `echelon missing in the request; the registry has ${said}`
      : `echelon missing in the registry; the request has ${said}`,
  );
}

function compareBoth(ours: string, theirs: string): EchelonVerdict {
  if (ours === theirs) return verdict('agrees', `echelon agrees: ${ours}`);
  if (ours === ANY || theirs === ANY)
    return verdict('missing', `echelon said by one side only: ${ours} and ${theirs}`);
  return verdict('conflicts', `echelon conflicts: ${ours} and ${theirs}`, areKin(ours, theirs));
}

const verdict = (found: MatchReason['verdict'], words: string, kin = false): EchelonVerdict => ({
  reason: { part: 'echelon', verdict: found, weight: WEIGHT, words },
  kin,
});

/** "BIM" for a motorised infantry battalion says the battalion. */
function acronymOf(echelon: string, pairs: readonly PartPair[]): string | null {
  const pair = pairs.find(
    ({ how, query, candidate }) =>
      (how === 'acronym' || how === 'concepts') &&
      [...query, ...candidate].some(({ kind, value }) => kind === 'echelon' && value === echelon),
  );
  if (pair === undefined) return null;
  const short = pair.query.length < pair.candidate.length ? pair.query : pair.candidate;
  return short.map(({ surface }) => surface.toUpperCase()).join(' ');
}

function ownEchelon(name: UnitName): string | null {
  const own = name.parts.filter(({ kind, aside }) => kind === 'echelon' && !aside).map(({ value }) => value);
  return smallestEchelon(own.length > 0 ? own : name.echelons);
}
