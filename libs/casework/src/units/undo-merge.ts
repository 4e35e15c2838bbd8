import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isText } from './claim-fields.ts';
import type { UnitMerge } from './unit-merge-store.ts';

export interface UndoMerge {
  readonly mergeId: string;
  readonly reason: string;
}

/**
 * Undoes a merge: both units stand for themselves again, as their records were, with what was recorded on each since.
 * That they were merged, and until when, stays known. Refuses a merge that was undone already.
 */
export const undoMerge = ({ unitOfWork, ids }: Pick<Ports, 'unitOfWork' | 'ids'>) =>
  useCase(
    'unit.merge',
    async (actor, { mergeId, reason }: UndoMerge): Promise<Outcome<{ mergeId: string }>> => {
      if (!isText(reason)) return refused('invalid', 'merge.invalid', 'Say why the two are not one unit.');
      return unitOfWork.run(actor, async ({ units, unitMerges, ledger }) => {
        await unitMerges.lockAll();
        const merge = await unitMerges.byId(mergeId);
        if (merge === undefined) return notFound('merge', mergeId);
        const pair = await units.lock([merge.keptId, merge.absorbedId]);
        if (!pair.every(({ country }) => coversCountry(actor, country))) return notFound('merge', mergeId);
        if (merge.undone !== null) return alreadyUndone(merge);
        await unitMerges.undo(merge, ids.next(), reason.trim());
        const data = { merge, reason: reason.trim() };
        await ledger.appendAll(
          [merge.keptId, merge.absorbedId].map((id) => ({
            chain: `unit:${id}`,
            act: 'unit.separated',
            data,
          })),
        );
        return done({ mergeId });
      });
    },
  );

const alreadyUndone = ({ undone }: UnitMerge) =>
  refused('conflict', 'merge.undone', 'The merge was undone already.', { meanwhile: { undone } });
