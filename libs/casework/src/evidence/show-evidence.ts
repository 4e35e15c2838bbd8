import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { CustodyEvent, EvidenceLink, Grade } from './evidence.ts';
import { isSealed } from './evidence.ts';
import { openItem } from './open-item.ts';
import type { OpenEvidence } from './present-evidence.ts';
import { presentInFull } from './present-evidence.ts';
import { recordCustody } from './record-custody.ts';

/** An item with everything that was ever said of it and happened to it, oldest first. */
export interface EvidenceFile {
  readonly evidence: OpenEvidence;
  readonly grades: readonly Grade[];
  /** Every version of every link, withdrawn ones among them. */
  readonly links: readonly EvidenceLink[];
  readonly custody: readonly CustodyEvent[];
}

/** Shows one item in full. Reading a sealed one is on record before anything of it is shown. */
export const showEvidence = ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  useCase('evidence.read', (actor, { evidenceId }: { readonly evidenceId: string }) =>
    unitOfWork.run(actor, async (stores): Promise<Outcome<EvidenceFile>> => {
      const { evidence } = stores;
      const opened = await openItem(stores, actor, evidenceId);
      if (!opened.ok) return opened;
      if (isSealed(opened.value))
        await recordCustody(stores, opened.value, 'viewed-sealed', { what: 'record' });
      const [grades, links, custody] = [
        await evidence.gradesOf(evidenceId),
        await evidence.linksOf(evidenceId),
        await evidence.custodyOf(evidenceId),
      ];
      return done({ evidence: presentInFull(opened.value), grades, links, custody });
    }),
  );
