import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isText } from './claim-fields.ts';
import { lockForChange } from './covered-unit.ts';
import { supersedable } from './supersedable.ts';
import type { NewClaim, RecordedClaim } from './unit-claim.ts';
import type { Unit } from './unit-store.ts';

export interface WithdrawClaim {
  readonly unitId: string;
  readonly revision: number;
  readonly claimId: string;
  readonly reason: string;
}

/** Withdraws a claim that turned out to be wrong. It stays readable, as known at the time; a unit keeps its last name. */
export const withdrawClaim = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('unit.edit', async (actor, ask: WithdrawClaim): Promise<Outcome<Unit>> => {
    if (!isText(ask.reason)) return refused('invalid', 'claim.invalid', 'Say why the claim is withdrawn.');
    return unitOfWork.run(actor, async ({ units, ledger }) => {
      const unit = await lockForChange(units, actor, ask.unitId, ask.revision);
      if (!unit.ok) return unit;
      const before = await units.claimById(ask.claimId);
      if (before === undefined) return notFound('claim', ask.claimId);
      const allowed = await supersedable(units, ask.unitId, ask.claimId, before.claim.kind);
      if (!allowed.ok) return allowed;
      const claim = withdrawal(before, ids.next(), ask.reason.trim());
      await units.addClaims([claim], []);
      await units.touch([ask.unitId]);
      await ledger.append({ chain: `unit:${ask.unitId}`, act: 'claim.withdrawn', data: { claim } });
      return done((await units.byId(ask.unitId)) ?? unit.value);
    });
  });

/** The record that withdraws a claim: it repeats what is withdrawn and says why. */
export function withdrawal(before: RecordedClaim, id: string, reason: string): NewClaim {
  const { unitId, claim, time, origin, contentHash } = before;
  return {
    id,
    unitId,
    claim,
    time,
    origin,
    contentHash,
    supersedes: before.id,
    retracts: true,
    reason,
    imported: null,
  };
}
