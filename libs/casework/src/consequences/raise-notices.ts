import type { Effect, RecordedReport } from '#workflow';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { dutyNamed, reportDuty } from './duties.ts';
import type { NewNotice } from './notice.ts';
import type { TransitionContext } from './transition-context.ts';
import { ofUnit } from './transition-context.ts';

type Due = Pick<NewNotice, 'dutyId' | 'determinationId'>;

/**
 * Brings notices to life: one for each recipient of every duty that the transition calls for, and of the report that a
 * signed exit calls for. Each keeps what the law asks it to contain, as it stands now.
 */
export async function raiseNotices(transaction: Transaction, context: TransitionContext): Promise<void> {
  const { determinationId, record } = context;
  const duties = record.effects
    .filter((effect) => isNoticeDue(effect, context))
    .map(({ dutyId }) => ({ dutyId, determinationId }));
  await raise(transaction, context, [...duties, ...newReports(context)]);
}

/** Raises the notices of some duties in a proceeding, one for each recipient, and says so in the case's chain. */
export async function raise(
  { notices, ledger }: Pick<Transaction, 'notices' | 'ledger'>,
  { caseId, proceedingId, after, at }: Pick<TransitionContext, 'caseId' | 'proceedingId' | 'after' | 'at'>,
  due: readonly Due[],
): Promise<void> {
  const { authorityId } = after.context.procedure;
  const raised = due.flatMap((one) =>
    noticesOf({ ...one, proceedingId, authorityId, dueFrom: at.slice(0, 10) }),
  );
  if (raised.length === 0) return;
  const ids = await notices.add(raised);
  const data = { notices: raised.map((notice, index) => ({ id: ids[index] ?? null, ...notice })) };
  await ledger.append({ chain: `case:${caseId}`, act: 'notices.raised', data });
}

function noticesOf(
  key: Due & Pick<NewNotice, 'proceedingId' | 'authorityId' | 'dueFrom'>,
): readonly NewNotice[] {
  const { recipients, contents, timing } = dutyNamed(key);
  const clockId = timing.kind === 'clock' ? timing.clockId : null;
  return recipients.map((recipient) => ({ ...key, recipient, requiredContents: contents, clockId }));
}

type DutyDue = Extract<Effect, { kind: 'notice-due' | 'publication-decision-due' }>;

/**
 * What a drawn procedure is to publish is a notice to the public. Whether a barred unit is published is a decision of its
 * own, and no notice.
 */
const isNoticeDue = (effect: Effect, { after }: TransitionContext): effect is DutyDue =>
  effect.kind === 'notice-due' || (effect.kind === 'publication-decision-due' && after.machine === 'charted');

function newReports(transition: TransitionContext): readonly Due[] {
  const ofOne = ofUnit(transition);
  if (ofOne === undefined) return [];
  const { before, after } = ofOne;
  const known = new Set(before.context.reports.map(({ determinationId }) => determinationId));
  return after.context.reports.filter(({ determinationId }) => !known.has(determinationId)).map(ofReport);
}

const ofReport = ({ exit, determinationId }: RecordedReport): Due => ({
  dutyId: reportDuty(exit),
  determinationId,
});
