import type { Transaction } from '../kernel/unit-of-work.ts';
import type { CustodyKind, EvidenceItem } from './evidence.ts';

/**
 * Puts what happened to an item into its custody and, by value, into the ledger. Acts on evidence have a chain of their own per item,
 * so that whoever may not know of a sealed item can be kept from its whole chain.
 */
export async function recordCustody(
  { evidence, ledger }: Pick<Transaction, 'evidence' | 'ledger'>,
  { id: evidenceId, caseId }: Pick<EvidenceItem, 'id' | 'caseId'>,
  kind: CustodyKind,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const data = { caseId, evidenceId, ...detail };
  const { entryId } = await ledger.append({ chain: chainOf(evidenceId), act: `evidence.${kind}`, data });
  await evidence.addCustody({ evidenceId, kind, detail, entryId });
}

/** The ledger chain of an item. */
export const chainOf = (evidenceId: string): string => `evidence:${evidenceId}`;
