import type { Transaction } from '../kernel/unit-of-work.ts';
import { reopenDependents } from './reopen-dependents.ts';
import type { AppliesTo, Result, ResultKind, Suspension } from './result.ts';

interface Said {
  readonly result: ResultKind;
  readonly appliesTo: AppliesTo;
  readonly suspension?: Suspension | null | undefined;
}

/** Whether a result says something about the unit that earlier approvals did not know: not a hold of the process. */
export const speaksAgainst = ({ result, appliesTo, suspension }: Said): boolean =>
  appliesTo !== 'person' &&
  (result === 'rejected' || (result === 'suspended' && suspension === 'derogatory-unresolved'));

/**
 * A unit that was just rejected, or suspended over unresolved derogatory information, is new information about it: what
 * was approved before for it or below it no longer counts, in whatever request. Otherwise an older approval would outlive
 * the later refusal.
 */
export async function reopenRefused(
  transaction: Pick<Transaction, 'results' | 'requests' | 'units' | 'ledger'>,
  {
    requestId,
    results,
    at,
  }: {
    readonly requestId: string;
    readonly results: readonly Pick<Result, 'unitId' | 'result' | 'appliesTo' | 'suspension'>[];
    readonly at: string;
  },
): Promise<void> {
  const unitIds = [...new Set(results.filter(speaksAgainst).flatMap(({ unitId }) => unitId ?? []))];
  const words = 'A later vetting rejected the unit, or suspended it over unresolved derogatory information.';
  await reopenDependents(transaction, { unitIds, because: { words, source: `request:${requestId}` }, at });
}
