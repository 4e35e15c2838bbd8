import type { Transaction } from '../kernel/unit-of-work.ts';
import { reopenDependents } from '../requests/reopen-dependents.ts';
import type { PreparedAct } from './prepare-act.ts';
import type { RestoredProceeding } from './proceeding-record.ts';

/** Acts that bring something new about a unit, or end what earlier results of vetting could rest on. */
const NEWS: readonly string[] = [
  'unit.identified',
  'incident.linked',
  'proceeding.reopened',
  'review.renewed',
  'credible-information.determined',
  'bar.reinstated',
];

/** Reopens the vetting results that depend on the unit, where the act brings news about it. */
export async function reopenOnNews(
  transaction: Transaction,
  { caseId }: RestoredProceeding,
  { record, next }: PreparedAct,
): Promise<void> {
  const { subjectUnitId } = next.context;
  if (subjectUnitId === null || !NEWS.includes(record.act)) return;
  const because = { words: `${record.title} (${next.context.procedure.citation})`, source: `case:${caseId}` };
  await reopenDependents(transaction, { unitIds: [subjectUnitId], because, at: record.at });
}
