import type { UnitName } from '#matching';
import { blockingKeys, readUnitName, scoreUnits } from '#matching';
import type { UnitCandidate, UnitViews } from '../units/unit-views.ts';
import type { ProposedUnit } from './request.ts';

const MOST_COMPARED = 200;
const MOST_PROPOSED = 5;

/**
 * The registry's units most like a unit's words, best first, with the reasons. A unit whose number, letter or echelon
 * differs is not proposed; an empty list is an answer.
 */
export async function proposeUnits(
  units: Pick<UnitViews, 'candidates'>,
  text: string,
  country: string,
): Promise<readonly ProposedUnit[]> {
  const query = readUnitName(text);
  const keys = blockingKeys(query);
  if (keys.length === 0) return [];
  const candidates = await units.candidates(keys, country, MOST_COMPARED);
  return candidates
    .flatMap((candidate) => bestName(query, candidate, country) ?? [])
    .sort((one, other) => other.score - one.score || (one.unitId < other.unitId ? -1 : 1))
    .slice(0, MOST_PROPOSED);
}

/** The candidate by the one of its names that fits best; undefined where none does. */
function bestName(query: UnitName, candidate: UnitCandidate, country: string): ProposedUnit | undefined {
  const context = {
    country,
    candidateParents: candidate.parents.map(readUnitName),
    candidatePlaces: candidate.places,
  };
  const scored = candidate.names.map((name) => ({
    name,
    ...scoreUnits(query, readUnitName(name), context),
  }));
  const best = scored
    .filter(({ zone }) => zone !== 'none')
    .toSorted((one, other) => other.score - one.score)[0];
  return best && { unitId: candidate.id, ...best };
}
