import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { isSealed } from './evidence.ts';
import { holdItem, movedOn, requireWords } from './open-item.ts';
import { recordCustody } from './record-custody.ts';
import { notTheirs } from './seal-terms.ts';

export interface UnsealEvidence {
  readonly evidenceId: string;
  readonly reason: string;
  /** The version of the seal that was read. */
  readonly version: number;
}

/** Lifts a seal, with a reason. Only a role that the seal itself names may; the seal stays readable as it was. */
export const unsealEvidence = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase('evidence.unseal', async (actor, { evidenceId, reason, version }: UnsealEvidence) => {
    const wordless = requireWords({ reason });
    if (wordless !== undefined) return wordless;
    return unitOfWork.run(actor, async (stores) => {
      const opened = await holdItem(stores, actor, evidenceId);
      if (!opened.ok) return opened;
      const item = opened.value;
      const refusal =
        movedOn('evidence', version, item.seal) ?? (isSealed(item) ? notTheirs(actor, item) : UNSEALED);
      if (refusal !== undefined) return refusal;
      const nobody = { openToRoles: [], openToPeople: [], liftableBy: [] };
      const lifted = { evidenceId, version: version + 1, sealed: false, reason, ...nobody };
      await stores.evidence.addSeal(lifted);
      await recordCustody(stores, item, 'unsealed', { version: lifted.version, reason });
      return done(lifted);
    });
  });

const UNSEALED = refused('conflict', 'seal.none', 'This item is not sealed.');
