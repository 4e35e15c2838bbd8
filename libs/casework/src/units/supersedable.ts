import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { UnitStore } from './unit-store.ts';

/** Whether the claim may be superseded: it is this unit's (or was recorded on it), of the same kind, and still live. */
export async function supersedable(
  units: UnitStore,
  unitId: string,
  claimId: string,
  kind: string,
): Promise<Outcome<true>> {
  const before = await units.claimById(claimId);
  if (before === undefined || before.unitId !== unitId || before.retracts) return notFound('claim', claimId);
  if (before.supersededBy !== null)
    return refused('stale', 'claim.superseded', 'Another claim has superseded this one meanwhile.', {
      meanwhile: { supersededBy: before.supersededBy },
    });
  if (before.claim.kind !== kind)
    return refused(
      'invalid',
      'claim.other-kind',
      `A ${before.claim.kind} claim is superseded by one of its kind.`,
    );
  return done(true);
}
