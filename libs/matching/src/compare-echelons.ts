import { areKin, smallestEchelon } from './echelons.ts';
import type { MatchReason } from './match-score.ts';
import type { UnitName } from './unit-name.ts';

/** An echelon's reason, and whether the two are ones that reports mix up. */
export interface EchelonVerdict {
  readonly reason: MatchReason;
  readonly kin: boolean;
}

const WEIGHT = 0.5;

/**
 * Compares what kind of body each name is: its smallest echelon outside brackets. Null where neither side names one.
 * A police station and a police division, or a battalion and a regiment, conflict as kin: for a person to look at.
 */
export function compareEchelons(query: UnitName, candidate: UnitName): EchelonVerdict | null {
  const ours = ownEchelon(query);
  const theirs = ownEchelon(candidate);
  if (ours === null && theirs === null) return null;
  const reason = (verdict: MatchReason['verdict'], words: string): MatchReason => ({
    part: 'echelon',
    verdict,
    weight: WEIGHT,
    words,
  });
  if (ours === null)
    return {
      reason: reason('missing', `echelon missing in the request; the registry has ${theirs ?? ''}`),
      kin: false,
    };
  if (theirs === null)
    return {
      reason: reason('missing', `echelon missing in the registry; the request has ${ours}`),
      kin: false,
    };
  if (ours === theirs) return { reason: reason('agrees', `echelon agrees: ${ours}`), kin: false };
  return {
    reason: reason('conflicts', `echelon conflicts: ${ours} and ${theirs}`),
    kin: areKin(ours, theirs),
  };
}

function ownEchelon(name: UnitName): string | null {
  const own = name.parts.filter(({ kind, aside }) => kind === 'echelon' && !aside).map(({ value }) => value);
  return smallestEchelon(own.length > 0 ? own : name.echelons);
}
