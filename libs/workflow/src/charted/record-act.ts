import type { Facts } from '#law';
import type { WhoAndWhen } from '../who-and-when.ts';
import type { ChartedContext } from './context.ts';
import { own } from './situation.ts';

const joined = (people: readonly string[], personId: string): readonly string[] =>
  people.includes(personId) ? people : [...people, personId];

/** Adds a writer to the assessment without a new version. */
export function joinAuthors(context: ChartedContext, personId: string): ChartedContext {
  const authorPersonIds = joined(context.assessment.authorPersonIds, personId);
  return { ...context, assessment: { ...context.assessment, authorPersonIds } };
}

/**
 * A new version of the assessment: its writer joins the authors, and the certification falls. What was signed before took
 * effect when it was signed; an edit takes nothing of it back.
 */
export function editAssessment(context: ChartedContext, { actor }: WhoAndWhen): ChartedContext {
  const { version } = context.assessment;
  const { assessment, ...rest } = joinAuthors(context, actor.personId);
  return { ...rest, assessment: { ...assessment, version: version + 1, certified: null } };
}

/**
 * Begins a new round of a region: records of its last round no longer count. Where the assessment is written in this
 * region, its questions are asked anew, by authors of their own. Everything stays readable.
 */
export function beginRound(context: ChartedContext, region: string): ChartedContext {
  const rounds = { ...context.rounds, [region]: (own(context.rounds, region) ?? 0) + 1 };
  const drawn = context.procedure.regions.find(({ id }) => id === region);
  if (!drawn?.states.some(({ assessing }) => assessing === true)) return { ...context, rounds };
  const { round, version } = context.assessment;
  return {
    ...context,
    rounds,
    findings: {},
    contradictingEvidence: null,
    assessment: { round: round + 1, version: version + 1, authorPersonIds: [], certified: null },
  };
}

/** The facts that the procedure can read, put over those on record. What it cannot read never enters. */
export function withFacts(context: ChartedContext, facts: Facts): ChartedContext {
  return { ...context, facts: { ...context.facts, ...readable(facts, context.procedure.factNames) } };
}

/** Of some facts those with a name on the list. */
export const readable = (facts: Facts, names: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));

/** Adds the determination that was signed, with the dissent recorded so far, and its signature. */
export function sign(context: ChartedContext, event: WhoAndWhen, outcome: string): ChartedContext {
  const { determinationId, signatureId } = event as WhoAndWhen & Readonly<Record<string, string>>;
  if (determinationId === undefined || signatureId === undefined)
    throw new Error(`"${outcome}" was accepted without the ids of its determination and its signature.`);
  const { at, actor } = event;
  const { round, version: assessmentVersion } = context.assessment;
  const { personId, accountId } = actor;
  const dissentIds = context.positions.filter(({ dissent }) => dissent).map(({ positionId }) => positionId);
  return {
    ...context,
    determinations: [
      ...context.determinations,
      { determinationId, outcome, signatureId, at, assessmentVersion, dissentIds },
    ],
    signatures: [
      ...context.signatures,
      { signatureId, act: outcome, personId, accountId, at, round, assessmentVersion, voided: null },
    ],
  };
}

/**
 * Ends what was signed on: each decision has a version of the assessment of its own. Nothing was written, so that authors
 * and certification stay.
 */
export function endVersion({ assessment, ...context }: ChartedContext): ChartedContext {
  return { ...context, assessment: { ...assessment, version: assessment.version + 1 } };
}

/** Brings a duty to life; what was delivered before is due again. */
export function raiseNotice(context: ChartedContext, dutyId: string, at: string): ChartedContext {
  const due = { dueSince: at, noticeId: null, deliveredAt: null, receivedOn: null };
  return { ...context, notices: { ...context.notices, [dutyId]: due } };
}
