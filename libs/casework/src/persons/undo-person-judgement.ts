import { isUuid } from '../kernel/is-uuid.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { textFault } from '../kernel/text-fault.ts';
import { useCase } from '../kernel/use-case.ts';
import { lockedRequest } from '../requests/locked-request.ts';
import { staleNominations } from '../requests/stale-nominations.ts';

export interface UndoPersonJudgement {
  readonly judgementId: string;
  /** The revision of the nomination that was read. */
  readonly revision: number;
  readonly reason: string;
}

/**
 * Takes back what a person said of two persons on record; it counts no more, and stays on record with who took it back and
 * why. Results that were reopened because of it stay reopened. Refuses one that was taken back already, and a stale revision.
 */
export const undoPersonJudgement = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase('request.match', async (actor, ask: UndoPersonJudgement): Promise<Outcome<{ id: string }>> => {
    const { judgementId, revision, reason } = ask;
    const fault = textFault('reason', reason);
    if (fault !== undefined)
      return refused('invalid', 'judgement.no-reason', 'Taking a judgement back needs its reason in words.', {
        faults: [fault],
      });
    return unitOfWork.run(actor, async (transaction) => {
      const { requests, persons, ledger } = transaction;
      const nothing = notFound('judgement', judgementId);
      const asked = isUuid(judgementId) ? await persons.judgementById(judgementId) : undefined;
      const place = asked && (await requests.placeOf(asked.nominationId));
      const found = place && (await lockedRequest(transaction, actor, place.requestId));
      if (asked === undefined || found?.ok !== true) return nothing;
      const { nominationId } = asked;
      const locked = await requests.lockNominations([nominationId]);
      const judgement = await persons.judgementById(judgementId);
      if (judgement === undefined) return nothing;
      if (judgement.undone !== null)
        return refused('conflict', 'judgement.undone', 'This judgement was taken back already.', {
          meanwhile: { ...judgement.undone },
        });
      const nominations = new Map(locked.map((one) => [one.id, one]));
      const stale = await staleNominations(transaction, [{ nominationId, revision }], nominations);
      if (!stale.ok) return stale;
      await persons.undoJudgement(judgementId, reason);
      await requests.saveMatches(locked.map(({ id, matchState, unitId }) => ({ id, matchState, unitId })));
      const { undone: _undone, ...said } = judgement;
      const data = { judgement: said, reason };
      await ledger.append({ chain: `request:${found.value.id}`, act: 'person.judgement-undone', data });
      return done({ id: judgementId });
    });
  });
