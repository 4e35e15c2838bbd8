import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { EvidenceQuery } from './evidence-store.ts';
import type { ListedEvidence } from './present-evidence.ts';
import { presentListed } from './present-evidence.ts';

export type ListEvidence = Omit<EvidenceQuery, 'limit'> & { readonly limit?: number };

/** One page of a case's evidence; `next` is where the following one begins, null on the last. */
export interface EvidencePage {
  readonly evidence: readonly ListedEvidence[];
  readonly next: string | null;
}

const MOST = 200;
const USUAL = 50;

/**
 * A case's evidence in the order it was added, at most 200 items a page. What is sealed from the viewer is not in it and
 * not counted; what is sealed but open to the viewer is there without what it says, and is never found by text.
 */
export const listEvidence = ({ unitOfWork, views }: Pick<Ports, 'unitOfWork' | 'views'>) =>
  useCase('evidence.read', async (actor, ask: ListEvidence) => {
    const access = await unitOfWork.run(actor, ({ caseAccess }) =>
      caseAccess.requireAccess(actor, ask.caseId),
    );
    if (!access.ok) return access;
    const limit = Math.min(ask.limit ?? USUAL, MOST);
    const records = await views.evidence.list(actor, { ...ask, limit: limit + 1 });
    const page = records.slice(0, limit);
    const next = records.length > limit ? (page.at(-1)?.id ?? null) : null;
    return done<EvidencePage>({ evidence: page.map(presentListed), next });
  });
