import { refuseFaults, textFaults } from '../consequences/read-asked.ts';
import { SYSTEM } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Ids } from '../kernel/time-and-ids.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import type { ActDone } from '../proceedings/act.ts';
import { CLOCK } from '../proceedings/acting-as.ts';
import { carryOut } from '../proceedings/carry-out.ts';
import type { Deviation } from './deviation.ts';
import { holdDeviation } from './sign-deviation.ts';

export interface EndForum {
  readonly proceedingId: string;
  /** The revision of the proceeding that was read. */
  readonly revision: number;
  readonly reasons: string;
}

/** Takes one proceeding back to the standard process before the deviation's last day. */
export const endForum = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase('deviation.withdraw', async (actor, ask: EndForum): Promise<Outcome<ActDone>> => {
    const { proceedingId, revision, reasons } = ask;
    const wrong = refuseFaults('deviation.invalid', textFaults({ reasons }));
    if (wrong !== undefined) return wrong;
    return unitOfWork.run(actor, async (transaction) => {
      const { deviations, ledger } = transaction;
      const standing = isUuid(proceedingId) ? await deviations.standingOn(proceedingId) : undefined;
      if (standing === undefined) return notFound('forum of the proceeding', proceedingId);
      const payload = { reasons };
      const act = { proceedingId, revision, payload, made: {}, type: 'forum.ended' };
      const acted = await carryOut(transaction, ids, actor, act);
      if (!acted.ok) return acted;
      await deviations.endApplication(standing.id, { because: 'ended', reasons });
      const data = { applicationId: standing.id, proceedingId, reasons };
      await ledger.append({
        chain: `deviation:${standing.deviationId}`,
        act: 'deviation.application-ended',
        data,
      });
      return acted;
    });
  });

/** A deviation that is over, and the cases that went back to the standard process with it. */
export interface DeviationEnded {
  readonly id: string;
  readonly proceedingIds: readonly string[];
}

/**
 * Withdraws a deviation before its last day. Every proceeding that it was applied to goes back to the standard process in the
 * same act. The deviation stays on view.
 */
export const withdrawDeviation = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase(
    'deviation.withdraw',
    async (
      actor,
      { id, reasons }: { readonly id: string; readonly reasons: string },
    ): Promise<Outcome<DeviationEnded>> => {
      const wrong = refuseFaults('deviation.invalid', textFaults({ reasons }));
      if (wrong !== undefined) return wrong;
      return unitOfWork.run(actor, async (transaction) => {
        const held = await holdDeviation(transaction, actor, id);
        if (!held.ok) return held;
        if (held.value.ending !== null)
          return refused('conflict', 'deviation.over', 'It is over already.', {
            meanwhile: { ...held.value.ending },
          });
        return goBack(transaction, ids, { deviation: held.value, kind: 'withdrawn', reasons });
      });
    },
  );

/**
 * Records of every deviation whose last day is over that its cases have gone back to the standard process. It counted no
 * longer from the day after, whether or not this ran; here it is said aloud, on the deviation and in each case. For the
 * worker; the clock moves nothing into a state that a law knows.
 */
export const endExpiredDeviations =
  ({ unitOfWork, views, ids, clock }: Pick<Ports, 'unitOfWork' | 'views' | 'ids' | 'clock'>) =>
  async (): Promise<readonly DeviationEnded[]> => {
    const today = clock.now().slice(0, 10);
    const ended: DeviationEnded[] = [];
    for (const id of await views.deviations.overdue(today)) {
      const outcome = await unitOfWork.run(SYSTEM, async (transaction) => {
        const deviation = await transaction.deviations.hold(id);
        if (deviation === undefined || deviation.ending !== null) return done(undefined);
        const reasons = `Its last day was ${deviation.expiresOn}; the standard process applies.`;
        return goBack(transaction, ids, { deviation, kind: 'expired', reasons });
      });
      if (!outcome.ok) throw new Error(`The deviation ${id} could not be ended: ${outcome.refusal.message}`);
      if (outcome.value) ended.push(outcome.value);
    }
    return ended;
  };

interface GoingBack {
  readonly deviation: Deviation;
  readonly kind: 'withdrawn' | 'expired';
  readonly reasons: string;
}

/** Ends the deviation, and with it the forum in every proceeding: it is the deviation's end, and no act of anybody in the case. */
async function goBack(
  transaction: Transaction,
  ids: Ids,
  { deviation, kind, reasons }: GoingBack,
): Promise<Outcome<DeviationEnded>> {
  const { deviations, ledger } = transaction;
  const { id, forumId, expiresOn } = deviation;
  await deviations.end(id, { kind, reasons });
  const standing = await deviations.standing(id);
  for (const { id: applicationId, proceedingId, caseId } of standing) {
    const act = { proceedingId, revision: null, payload: { reasons }, made: {}, type: 'forum.ended' };
    const acted = await carryOut(transaction, ids, CLOCK, act);
    if (!acted.ok) return acted;
    await deviations.endApplication(applicationId, { because: kind, reasons });
    const data = { deviationId: id, forumId, proceedingId, applicationId, expiresOn, reasons };
    await ledger.append({ chain: `case:${caseId}`, act: `deviation.${kind}`, data });
  }
  const proceedingIds = standing.map(({ proceedingId }) => proceedingId);
  const data = { id, forumId, expiresOn, reasons, proceedingIds };
  await ledger.append({ chain: `deviation:${id}`, act: `deviation.${kind}`, data });
  return done({ id, proceedingIds });
}
