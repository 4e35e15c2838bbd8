import type { Authority, Reach } from '#law';
import { isVerified } from '#law';
import type { LawOfTheDay, Reason, TurnsOn } from './answer.ts';
import { plainReason } from './under-authority.ts';

/**
 * Where it is contested whether the law reaches this instrument and nobody has adopted a reading, what the law would say
 * stays open, with what each reading would give. Where a reading was adopted, every reason says that it turns on it.
 */
export function contested(
  authority: Authority,
  reach: Exclude<Reach, { outcome: 'not-reached' }>,
  found: readonly Reason[],
): readonly Reason[] {
  const marked = found.map((reason) => ({
    ...reason,
    turnsOn: [...turnsOnReach(reach), ...reason.turnsOn],
    verified: reason.verified && isSettled(reach),
  }));
  if (reach.outcome === 'reached') return marked;
  if (reach.outcome === 'unrecorded') return [unrecorded(authority, reach.words)];
  return marked.map((reason) => ({
    ...reason,
    verdict: 'not-determined',
    words: `Whether ${authority.citation} reaches this instrument is contested, and no reading is adopted. If it does: ${reason.words}`,
    changes: `A reading adopted by a legal adviser. ${reason.changes}`,
  }));
}

/** Whether what the law says of the instrument was read in its own text. */
export const isSettled = (reach: Reach): boolean => 'provenance' in reach && isVerified(reach.provenance);

/** The reading that a reach turns on, where it turns on one. */
export function turnsOnReach(reach: Reach): readonly TurnsOn[] {
  if (reach.outcome === 'unrecorded') return [];
  if (reach.outcome === 'depends')
    return [{ reading: reach.reading, adopted: null, alternatives: reach.alternatives }];
  return reach.reading ? [{ reading: reach.reading.reading, adopted: reach.reading.alternative }] : [];
}

/** A law that does not reach the instrument is named: the answer turns on that, the more so where a bar under it stands. */
export function notReached(
  authority: Authority,
  { instrument }: LawOfTheDay,
  { reach, standing }: { readonly reach: Reach; readonly standing: string },
): Reason {
  const turnsOn = turnsOnReach(reach);
  const why = turnsOn.length === 0 ? '' : ' under the reading adopted';
  return {
    ...plainReason(authority, `${authority.citation} does not reach ${instrument.name}${why}.${standing}`),
    verdict: 'eligible',
    turnsOn,
    verified: isSettled(reach),
    changes:
      turnsOn.length === 0 ? "Its reach recorded otherwise in the law's data." : 'Another reading adopted.',
  };
}

const unrecorded = (authority: Authority, words: string): Reason => ({
  ...plainReason(authority, words),
  changes: "Its reach recorded in the law's data.",
});
