import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { holdItem, movedOn } from './open-item.ts';
import { recordCustody } from './record-custody.ts';
import type { SealTerms } from './seal-terms.ts';
import { faultyTerms, notTheirs, sealOn } from './seal-terms.ts';

export interface SealEvidence extends SealTerms {
  readonly evidenceId: string;
  /** The version of the seal that was read; 0 where there was none. */
  readonly version: number;
}

/**
 * Seals an item, or changes the terms of its seal. From then on it is not there for anyone whom the seal does not name,
 * inspectors excepted. Terms that hold are changed only by those who may lift them.
 */
export const sealEvidence = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase('evidence.seal', async (actor, { evidenceId, version, ...terms }: SealEvidence) => {
    const faulty = faultyTerms(terms);
    if (faulty !== undefined) return faulty;
    return unitOfWork.run(actor, async (stores) => {
      const opened = await holdItem(stores, actor, evidenceId);
      if (!opened.ok) return opened;
      const refusal = notTheirs(actor, opened.value) ?? movedOn('evidence', version, opened.value.seal);
      if (refusal !== undefined) return refusal;
      const seal = sealOn(actor, opened.value, terms);
      await stores.evidence.addSeal(seal);
      await recordCustody(stores, opened.value, 'sealed', { ...seal });
      return done(seal);
    });
  });
