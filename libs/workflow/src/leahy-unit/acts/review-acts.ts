import { FINDINGS } from '#law';
import { defineAct } from '../act.ts';
import type { Condition, Situation } from '../act.ts';
import type { LeahyContext } from '../context.ts';
import { HOLD_REASONS } from '../context.ts';
import { certifierIsNoAuthor, everyElementAnswered } from '../conditions/determination-conditions.ts';
import { someExitAnswered } from '../conditions/exit-conditions.ts';
import { forumInForce } from '../conditions/review-conditions.ts';
import { choice, flag, id, text } from '../fields.ts';
import { beginReview } from '../record.ts';
import { REVIEW_STATES } from '../states.ts';
import type { LeahyState } from '../states.ts';

const WHILE_DECIDING: readonly LeahyState[] = [...REVIEW_STATES, 'credibleFinding'];
const WHILE_BARRED: readonly LeahyState[] = ['ineligible', 'remediationReview'];

/** While the question is open the elements are answered; while the unit is barred, the conditions of the exits. */
function answerable({ procedure }: LeahyContext, state: LeahyState): readonly string[] {
  return WHILE_BARRED.includes(state)
    ? procedure.exits.flatMap(({ conditions }) => conditions.map((condition) => condition.id))
    : procedure.elements.map((element) => element.id);
}

function notAnswerable(value: unknown, { context, state }: Situation): string | null {
  const open = answerable(context, state);
  return open.some((one) => one === value)
    ? null
    : `"${String(value)}" is not a question of ${context.procedure.citation} that is open now; open are ${open.join(', ')}.`;
}

const findingRecorded = defineAct({
  type: 'finding.recorded',
  title: 'Record a finding',
  rule: 'a7, a8, a13 to a17',
  roles: ['analyst'],
  signed: false,
  moves: [{ from: [...WHILE_DECIDING, ...WHILE_BARRED], to: 'same' }],
  conditions: [],
  asks: [
    id('elementId', 'Which element of the law, or which condition of an exit.', { check: notAnswerable }),
    choice('value', 'Met, unmet or undetermined.', FINDINGS),
    id('findingId', 'The finding on record, with its evidence and reasons.'),
  ],
  edits: [...WHILE_DECIDING, ...WHILE_BARRED],
  record: (context, { elementId, value, findingId, actor }) => {
    const before = Object.hasOwn(context.findings, elementId)
      ? (context.findings[elementId]?.authorPersonIds ?? [])
      : [];
    const authorPersonIds = before.includes(actor.personId) ? before : [...before, actor.personId];
    return { findings: { ...context.findings, [elementId]: { value, findingId, authorPersonIds } } };
  },
});

const assessmentEdited = defineAct({
  type: 'assessment.edited',
  title: 'Edit the assessment',
  rule: 'standard process',
  roles: ['analyst'],
  signed: false,
  moves: [{ from: [...WHILE_DECIDING, ...WHILE_BARRED], to: 'same' }],
  conditions: [],
  asks: [
    text(
      'reasons',
      'What was changed, and why. Signatures on the present version become void and stay on view.',
    ),
  ],
  edits: [...WHILE_DECIDING, ...WHILE_BARRED],
  record: () => ({}),
});

const openQuestions = ({ state }: Situation): Condition =>
  WHILE_BARRED.includes(state) ? someExitAnswered : everyElementAnswered;

/** What is certified depends on the question: the elements while it is open, an exit's conditions while the unit is barred. */
const questionsAnswered: Condition = {
  ...everyElementAnswered,
  id: 'questions-answered',
  title: 'Every open question has a finding',
  words: (situation) => {
    const { words } = openQuestions(situation);
    return typeof words === 'string' ? words : words(situation);
  },
  holds: (situation) => openQuestions(situation).holds(situation),
};

const assessmentCertified = defineAct({
  type: 'assessment.certified',
  title: 'Certify that every question has a finding',
  rule: 'standard process',
  roles: ['legal-adviser'],
  signed: false,
  moves: [{ from: [...WHILE_DECIDING, ...WHILE_BARRED], to: 'same' }],
  conditions: [questionsAnswered, certifierIsNoAuthor],
  asks: [],
  record: ({ assessment }, { actor, at }) => ({
    assessment: { ...assessment, certified: { personId: actor.personId, at, version: assessment.version } },
  }),
});

const contradictingEvidence = defineAct({
  type: 'contradicting-evidence.recorded',
  title: 'Record what speaks against, or that nothing was found',
  rule: 'a7',
  roles: ['analyst'],
  signed: false,
  moves: [{ from: WHILE_DECIDING, to: 'same' }],
  conditions: [],
  asks: [id('recordId', 'The record of the contradicting evidence, or of the search that found none.')],
  edits: WHILE_DECIDING,
  record: (_context, { recordId, at }) => ({ contradictingEvidence: { recordId, at } }),
});

const positionRecorded = defineAct({
  type: 'position.recorded',
  title: "Record your office's position, or your dissent",
  rule: 'a7',
  roles: ['post-vetter', 'analyst', 'legal-adviser', 'deciding-official'],
  signed: false,
  moves: [{ from: [...WHILE_DECIDING, ...WHILE_BARRED, 'excepted', 'waived', 'carveOut'], to: 'same' }],
  conditions: [],
  asks: [
    id('positionId', 'The position, with its reasons. It is never anonymous.'),
    flag('dissent', 'Whether it dissents. Dissent travels with every determination signed after it.'),
  ],
  record: (context, { positionId, dissent, actor }) =>
    actor.office === null
      ? {}
      : {
          positions: [
            ...context.positions,
            { positionId, dissent, office: actor.office, personId: actor.personId },
          ],
        },
});

function notAPurpose(value: unknown, { context }: Situation): string | null {
  const purposes = ['determination', ...context.procedure.exits.map(({ kind }) => kind)];
  return purposes.some((one) => one === value) ? null : `"purpose" must be one of ${purposes.join(', ')}.`;
}

const consultationRecorded = defineAct({
  type: 'consultation.recorded',
  title: 'Record a consultation',
  rule: 'a9, a14 to a17',
  roles: ['analyst', 'legal-adviser'],
  signed: false,
  moves: [{ from: [...WHILE_DECIDING, ...WHILE_BARRED], to: 'same' }],
  conditions: [],
  asks: [
    id('consultationId', 'The consultation: who, when, and what the other side said.'),
    id('with', 'Which department was consulted, for example "department-of-state".'),
    id('purpose', '"determination", or the exit it was about.', { check: notAPurpose }),
  ],
  record: (context, { consultationId, with: department, purpose, at }) => ({
    consultations: [...context.consultations, { consultationId, with: department, purpose, at }],
  }),
});

const reviewSuspended = defineAct({
  type: 'review.suspended',
  title: 'Suspend the review',
  rule: 'a5',
  roles: ['analyst', 'deciding-official'],
  signed: false,
  moves: [{ from: ['underReview'], to: 'hold' }],
  conditions: [],
  asks: [
    choice('holdReason', 'Why. A hold is not a finding, and stops no determination.', HOLD_REASONS, {
      cite: 'practice',
      basis: 'policy',
    }),
  ],
  record: (_context, { holdReason }) => ({ holdReason }),
});

const reviewResumed = defineAct({
  type: 'review.resumed',
  title: 'Resume the review',
  rule: 'a5',
  roles: ['analyst', 'deciding-official'],
  signed: false,
  moves: [{ from: ['hold'], to: 'underReview' }],
  conditions: [],
  asks: [text('reasons', 'What resolved the reason for the hold.')],
  record: () => ({ holdReason: null }),
});

const hostConsultationOpened = defineAct({
  type: 'host-consultation.opened',
  title: 'Ask the host government (special process)',
  rule: 'a6',
  roles: ['analyst', 'deciding-official'],
  signed: false,
  moves: [{ from: ['underReview'], to: 'hostGovConsult' }],
  conditions: [forumInForce],
  asks: [],
  record: () => ({}),
});

const hostReplyRecorded = defineAct({
  type: 'host-reply.recorded',
  title: "Record the host government's reply",
  rule: 'a6',
  roles: ['analyst', 'post-vetter'],
  signed: false,
  moves: [{ from: ['hostGovConsult'], to: 'underReview' }],
  conditions: [],
  asks: [id('replyId', 'The reply.')],
  record: () => ({}),
});

const hostWindowExpired = defineAct({
  type: 'host-window.expired',
  title: 'The window for the host government has passed',
  rule: 'a6',
  roles: ['clock', 'analyst'],
  signed: false,
  moves: [{ from: ['hostGovConsult'], to: 'underReview' }],
  conditions: [],
  asks: [],
  record: () => ({}),
});

const hostConsultationEnded = defineAct({
  type: 'host-consultation.ended',
  title: 'End the consultation of the host government',
  rule: 'a6',
  roles: ['analyst', 'deciding-official'],
  signed: false,
  moves: [{ from: ['hostGovConsult'], to: 'underReview' }],
  conditions: [],
  asks: [text('reasons', 'Why it is not waited for.')],
  record: () => ({}),
});

const reviewRenewed = defineAct({
  type: 'review.renewed',
  title: 'Review again: validity has ended, or new information',
  rule: 'a21',
  roles: ['analyst', 'clock'],
  signed: false,
  moves: [{ from: ['eligible', 'restored'], to: 'underReview' }],
  conditions: [],
  asks: [text('reasons', 'The expiry, or the new information.')],
  record: (context, event) => beginReview(context, event),
});

/** Acts of the review: findings, certification, positions, consultations, holds, and the special process. */
export const reviewActs = [
  findingRecorded,
  assessmentEdited,
  assessmentCertified,
  contradictingEvidence,
  positionRecorded,
  consultationRecorded,
  reviewSuspended,
  reviewResumed,
  hostConsultationOpened,
  hostReplyRecorded,
  hostWindowExpired,
  hostConsultationEnded,
  reviewRenewed,
];
