import type { Transaction } from '../kernel/unit-of-work.ts';
import { reopenDependents, reopenResults } from './reopen-dependents.ts';
import type { AppliesTo, Result, ResultKind, Suspension } from './result.ts';
import { covers } from './result.ts';

/** What a result says, as far as it can be new information. */
export interface Said {
  readonly result: ResultKind;
  readonly appliesTo: AppliesTo;
  readonly suspension?: Suspension | null | undefined;
}

/** Whether a result says something of its subject that earlier approvals did not know: not a hold of the process. */
export const speaksAgainst = ({ result, appliesTo, suspension }: Said, subject: 'unit' | 'person'): boolean =>
  covers({ appliesTo }, subject) &&
  (result === 'rejected' || (result === 'suspended' && suspension === 'derogatory-unresolved'));

interface JustSigned {
  readonly requestId: string;
  readonly results: readonly Pick<Result, 'unitId' | 'personKey' | 'result' | 'appliesTo' | 'suspension'>[];
  readonly at: string;
}

/**
 * A unit that was just rejected, or suspended over unresolved derogatory information, is new information about it: what
 * was approved before for it or below it no longer counts, in whatever request. So it is with a person, by what tells one
 * from another, and with whoever was said to be the same; an approval that was signed for both ends as a whole, since
 * nothing of a result is ever changed. Otherwise an older approval would outlive the later refusal.
 */
export async function reopenRefused(
  transaction: Pick<
    Transaction,
    'results' | 'requests' | 'units' | 'persons' | 'clocks' | 'posts' | 'ledger'
  >,
  { requestId, results, at }: JustSigned,
): Promise<void> {
  const source = `request:${requestId}`;
  const of = (subject: 'unit' | 'person') => results.filter((one) => speaksAgainst(one, subject));
  const unitIds = [...new Set(of('unit').flatMap(({ unitId }) => unitId ?? []))];
  await reopenDependents(transaction, { unitIds, because: { words: UNIT_REFUSED, source }, at });
  const persons = [...new Set(of('person').flatMap(({ personKey }) => personKey ?? []))];
  if (persons.length === 0) return;
  const same = await transaction.persons.sameAs(persons);
  const live = await transaction.results.liveOfPersons(same, at.slice(0, 10));
  await reopenResults(transaction, live, { words: PERSON_REFUSED, source });
}

const UNIT_REFUSED =
  'A later vetting rejected the unit, or suspended it over unresolved derogatory information.';
const PERSON_REFUSED =
  'A later vetting rejected the person, or suspended them over unresolved derogatory information.';
