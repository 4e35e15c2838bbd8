import type { Actor } from '../kernel/actor.ts';
import { refused } from '../kernel/outcome.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { EvidenceItem, EvidenceRecord } from './evidence.ts';
import { isSealed } from './evidence.ts';

/** An item that was there before, as far as it may be told in passing. */
export interface EarlierItem {
  readonly id: string;
  readonly caseId: string;
  readonly same: 'file' | 'address';
  /** Null for a sealed item: reading its title is a read of its own. */
  readonly title: string | null;
  readonly addedAt: string;
}

/**
 * The refusal for an item whose bytes or address are there already in a case that this person may open, unless it says why
 * it is added again. Holds both keys, so that of two who add the same at once the second is told of the first.
 */
export async function refuseSame(
  { evidence, caseAccess }: Pick<Transaction, 'evidence' | 'caseAccess'>,
  actor: Actor,
  item: EvidenceItem,
) {
  const keys = [item.sha256, ...(item.canonicalUrl === null ? [] : [item.canonicalUrl])];
  await evidence.lock(...keys.map((key) => `same:${key}`));
  if (item.againBecause !== null) return undefined;
  const earlier: EarlierItem[] = [];
  for (const record of await evidence.sameAs(actor, item)) {
    if ((await caseAccess.requireAccess(actor, record.caseId)).ok) earlier.push(inPassing(record, item));
  }
  return earlier.length === 0
    ? undefined
    : refused('conflict', 'evidence.same', SAME, { meanwhile: { earlier } });
}

const SAME =
  'The same file or address is already among the evidence; see "earlier". To add it all the same, say why in "again".';

function inPassing(record: EvidenceRecord, { sha256 }: EvidenceItem): EarlierItem {
  const { id, caseId, title, added } = record;
  const same = record.sha256 === sha256 ? 'file' : 'address';
  return { id, caseId, same, title: isSealed(record) ? null : title, addedAt: added.at };
}
