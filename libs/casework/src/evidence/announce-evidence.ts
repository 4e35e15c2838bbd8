import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { openItem } from './open-item.ts';
import type { ListedEvidence } from './present-evidence.ts';
import { presentListed } from './present-evidence.ts';

/**
 * What may be told of an item before it is opened, as a list tells it: of a sealed one that it is there, and nothing that
 * must be on record when it is read. So a reader can be asked first. Not found for whom it is sealed from.
 */
export const announceEvidence = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase('evidence.read', (actor, { evidenceId }: { readonly evidenceId: string }) =>
    unitOfWork.run(actor, async (stores): Promise<Outcome<ListedEvidence>> => {
      const opened = await openItem(stores, actor, evidenceId);
      return opened.ok ? done(presentListed(opened.value)) : opened;
    }),
  );
