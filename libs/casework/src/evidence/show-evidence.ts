import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { CustodyEvent, EvidenceLink, EvidenceRecord, Grade } from './evidence.ts';
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
  /** By the account's id, the names of those who said or did any of it. */
  readonly names: Readonly<Record<string, string>>;
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
      const authored = [...grades, ...links, ...custody, opened.value.added, ...sealOf(opened.value)];
      const names = await evidence.namesOf([...new Set(authored.map(({ accountId }) => accountId))]);
      const shown = presentInFull(opened.value);
      return done({ evidence: shown, grades, links, custody, names: Object.fromEntries(names) });
    }),
  );

const sealOf = ({ seal }: EvidenceRecord) => (seal === null ? [] : [seal]);
