import type { Actor } from '../kernel/actor.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { TransferRecord } from './transfer-store.ts';

/** The transfer, held until the act ends, where its case is open to this person. */
export async function holdTransfer(
  { transfers, caseAccess }: Pick<Transaction, 'transfers' | 'caseAccess'>,
  actor: Actor,
  id: string,
): Promise<Outcome<TransferRecord>> {
  const transfer = isUuid(id) ? await transfers.lock(id) : undefined;
  if (transfer === undefined || !coversCountry(actor, transfer.country)) return notFound('transfer', id);
  const access = await caseAccess.requireAccess(actor, transfer.caseId);
  return access.ok ? done(transfer) : access;
}
