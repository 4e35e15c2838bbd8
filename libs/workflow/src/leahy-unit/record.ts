import type { DutyTrigger } from '#law';
import type { Act } from './act.ts';
import type { NoticeState, RecordedDetermination } from '../recorded.ts';
import type { Effect } from '../transition-record.ts';
import type { LeahyContext } from './context.ts';
import type { Signed, WhoAndWhen } from '../who-and-when.ts';
import type { LeahyEvent } from './events.ts';
import type { LeahyState } from './states.ts';

/** What an act leaves in the context: the edit of the assessment, its own record, its signature. */
export function recordAct(
  act: Act,
  context: LeahyContext,
  event: LeahyEvent,
  state: LeahyState,
): LeahyContext {
  const edited = act.edits?.includes(state) ? editAssessment(context, event) : context;
  const recorded = { ...edited, ...act.record(edited, event, state) };
  return act.signed && 'signatureId' in event ? addSignature(recorded, edited, event) : recorded;
}

/**
 * A new version of the assessment: its writer joins the authors, the certification falls, and every signature
 * of this round is voided and stays on view. A signed exit that was still waiting for its report falls too.
 */
export function editAssessment(context: LeahyContext, { actor, at }: WhoAndWhen): LeahyContext {
  const { round, version, authorPersonIds } = context.assessment;
  const voided = { at, personId: actor.personId, assessmentVersion: version + 1 };
  const waiting = context.exit?.inEffect === false ? context.exit.determinationId : null;
  return {
    ...context,
    assessment: {
      round,
      version: version + 1,
      authorPersonIds: joined(authorPersonIds, actor.personId),
      certified: null,
    },
    signatures: context.signatures.map((one) =>
      one.round === round && one.voided === null ? { ...one, voided } : one,
    ),
    exit: waiting === null ? context.exit : null,
    reports: context.reports.filter(({ determinationId }) => determinationId !== waiting),
  };
}

/** Adds a writer to the assessment without a new version. */
export function joinAuthors(
  context: LeahyContext,
  personIds: readonly string[],
): Pick<LeahyContext, 'assessment'> {
  const authorPersonIds = personIds.reduce(joined, context.assessment.authorPersonIds);
  return { assessment: { ...context.assessment, authorPersonIds } };
}

/** Begins a review: every element is to be answered anew, by authors of its own. Earlier answers stay in the record. */
export function beginReview(context: LeahyContext, { at }: WhoAndWhen): Partial<LeahyContext> {
  const { round, version } = context.assessment;
  return {
    reviewSince: at,
    findings: {},
    contradictingEvidence: null,
    exit: null,
    holdReason: null,
    closedFrom: null,
    assessment: { round: round + 1, version: version + 1, authorPersonIds: [], certified: null },
  };
}

/** Ends the round: what was signed now stands, and the next question starts without a certification. */
export function endRound(context: LeahyContext): Pick<LeahyContext, 'assessment' | 'findings'> {
  const { round, version, authorPersonIds } = context.assessment;
  const kept = new Set(context.procedure.elements.map(({ id }) => id));
  const findings = Object.fromEntries(Object.entries(context.findings).filter(([id]) => kept.has(id)));
  return {
    findings,
    assessment: { round: round + 1, version: version + 1, authorPersonIds, certified: null },
  };
}

/** Adds a determination with the dissent recorded so far. */
export function determine(
  context: LeahyContext,
  event: Signed,
  outcome: string,
): readonly RecordedDetermination[] {
  const { determinationId, signatureId, at } = event;
  const dissentIds = context.positions.filter(({ dissent }) => dissent).map(({ positionId }) => positionId);
  const assessmentVersion = context.assessment.version;
  return [
    ...context.determinations,
    { determinationId, outcome, signatureId, at, assessmentVersion, dissentIds },
  ];
}

/** Brings the duties of one trigger to life; what was delivered before is due again. */
export function dutiesDue(
  context: LeahyContext,
  trigger: DutyTrigger,
  at: string,
): Readonly<Record<string, NoticeState>> {
  const due = dutiesOn(context, trigger).map(({ id }) => [
    id,
    { dueSince: at, noticeId: null, deliveredAt: null },
  ]);
  return { ...context.notices, ...Object.fromEntries(due) };
}

/** The effects of one trigger: a notice to write per duty, and the decision whether to publish. */
export function dutyEffects(context: LeahyContext, trigger: DutyTrigger): readonly Effect[] {
  return dutiesOn(context, trigger).map(({ id, kind }) => ({
    kind: kind === 'publication' ? 'publication-decision-due' : 'notice-due',
    dutyId: id,
  }));
}

function dutiesOn({ procedure }: LeahyContext, trigger: DutyTrigger) {
  return procedure.duties.filter(({ on, kind }) => on === trigger && kind !== 'agreement');
}

function addSignature(
  after: LeahyContext,
  signedOn: LeahyContext,
  event: WhoAndWhen & { readonly type: string; readonly signatureId: string },
): LeahyContext {
  const { signatureId, type, actor, at } = event;
  const { round, version } = signedOn.assessment;
  const signature = {
    signatureId,
    act: type,
    personId: actor.personId,
    accountId: actor.accountId,
    at,
    round,
    assessmentVersion: version,
    voided: null,
  };
  return { ...after, signatures: [...after.signatures, signature] };
}

const joined = (people: readonly string[], personId: string): readonly string[] =>
  people.includes(personId) ? people : [...people, personId];
