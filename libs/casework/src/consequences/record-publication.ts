import type { Transaction } from '../kernel/unit-of-work.ts';
import { publicationDuty, WITHHOLDING_REPORT } from './duties.ts';
import type { PublicationDecision } from './consequence-store.ts';
import { raise } from './raise-notices.ts';
import type { TransitionContext } from './transition-context.ts';
import { ofUnit } from './transition-context.ts';

/**
 * Keeps the decision whether a unit's identity is public. Withholding is a signed determination with its justification,
 * and it counts only once reported: a notice to each committee comes to life with it (22 U.S.C. 2378d(e)(1)).
 */
export async function recordPublication(transaction: Transaction, context: TransitionContext): Promise<void> {
  if (ofUnit(context) === undefined) return;
  const { act } = context.record;
  if (act === 'identity.published') await keep(transaction, context, 'published');
  if (act === 'identity.withheld') await withhold(transaction, context);
}

async function withhold(transaction: Transaction, context: TransitionContext): Promise<void> {
  await keep(transaction, context, 'withheld');
  if (publicationDuty(context.after.context.procedure.authorityId) === undefined) return;
  const { determinationId } = context;
  await raise(transaction, context, [{ dutyId: WITHHOLDING_REPORT, determinationId }]);
}

async function keep(
  { consequences, ledger }: Transaction,
  context: TransitionContext,
  decision: PublicationDecision['decision'],
): Promise<void> {
  const { proceedingId, caseId, determinationId, payload } = context;
  const bar = await consequences.newestBar(proceedingId);
  if (bar === undefined) throw new Error('Only the identity of a barred unit is published or withheld.');
  const kept: PublicationDecision = {
    proceedingId,
    unitId: bar.unitId,
    decision,
    determinationId: decision === 'withheld' ? determinationId : null,
    justification: wordsOf(payload),
    classified: payload['classified'] === true,
  };
  await consequences.addPublication(kept);
  await ledger.append({ chain: `case:${caseId}`, act: 'publication.decided', data: { ...kept } });
}

/** Where it was published; or the detailed justification, or where that is kept if it is classified. */
const wordsOf = ({ words }: TransitionContext['payload']): string | null =>
  typeof words === 'string' && words.trim() !== '' ? words : null;
