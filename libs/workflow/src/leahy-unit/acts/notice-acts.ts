import { defineAct } from '../act.ts';
import type { Condition, Situation } from '../act.ts';
import { deciderHasAuthority, fourEyes } from '../conditions/determination-conditions.ts';
import { reportsDelivered, searchedForUnit } from '../conditions/review-conditions.ts';
import { date, id, ids, optional, text } from '../fields.ts';
import { dutiesDue, dutyEffects } from '../record.ts';
import { EXIT_STATES, LEAHY_STATES } from '../states.ts';
import type { LeahyState } from '../states.ts';
import { signing } from './signing.ts';

const ONCE_BARRED: readonly LeahyState[] = [
  'ineligible',
  'remediationReview',
  ...EXIT_STATES,
  'restored',
  'closed',
];

function notDue(value: unknown, { context }: Situation): string | null {
  const due = Object.keys(context.notices);
  return due.some((one) => one === value)
    ? null
    : `No notice "${String(value)}" is due in this proceeding. Due: ${due.join(', ') || 'none'}.`;
}

/** A notice counts only with all the parts that its duty asks for. */
function partsMissing(value: unknown, { context, params }: Situation): string | null {
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  const duty = context.procedure.duties.find(({ id: dutyId }) => dutyId === params['dutyId']);
  const missing = (duty?.contentIds ?? []).filter((part) => !given.includes(part));
  return missing.length === 0 ? null : `The notice lacks ${missing.join(', ')}.`;
}

const noticeDelivered = defineAct({
  type: 'notice.delivered',
  title: 'Record the delivery of a notice',
  rule: 'a11, a18',
  roles: ['legislative-affairs', 'post-vetter'],
  signed: false,
  moves: [{ from: ONCE_BARRED, to: 'same' }],
  conditions: [],
  asks: [
    id('dutyId', 'Which duty it meets.', { check: notDue }),
    id('noticeId', 'The notice, with proof of delivery to each recipient.'),
    ids('contentIds', 'The required parts that it holds.', { check: partsMissing }),
  ],
  record: ({ notices }, { dutyId, noticeId, at }) => ({
    notices: {
      ...notices,
      [dutyId]: { dueSince: notices[dutyId]?.dueSince ?? at, noticeId, deliveredAt: at },
    },
  }),
});

const noticeOfWithholding: Condition = {
  id: 'notice-of-withholding',
  title: 'This law asks for notice where the government itself withholds',
  words: ({ context }) => `${context.procedure.citation} asks for no notice of it.`,
  cite: ({ context }) => context.procedure.citation,
  basis: 'law',
  clearedBy: [],
  holds: ({ context }) => context.procedure.duties.some(({ on }) => on === 'government-withholds'),
};

const withholdingRecorded = defineAct({
  type: 'withholding.recorded',
  title: 'Record that the recipient government withholds assistance from the unit',
  rule: 'a11',
  roles: ['analyst', 'post-vetter'],
  signed: false,
  moves: [{ from: ['ineligible', 'remediationReview', ...EXIT_STATES], to: 'same' }],
  conditions: [noticeOfWithholding],
  asks: [id('recordId', 'What shows that it withholds.')],
  record: (context, { at }) => ({ notices: dutiesDue(context, 'government-withholds', at) }),
  effects: (after) => dutyEffects(after, 'government-withholds'),
});

const agreementRecorded = defineAct({
  type: 'agreement.recorded',
  title: 'Record the written agreement of the recipient government',
  rule: 'a11',
  roles: ['legal-adviser', 'legislative-affairs'],
  signed: false,
  moves: [{ from: LEAHY_STATES.filter((state) => state !== 'received' && state !== 'closed'), to: 'same' }],
  conditions: [],
  asks: [
    id('agreementId', 'The agreement.'),
    date('inForceFrom', 'The first day on which it is in force.'),
    optional(date('endsOn', 'The last day, where it has one.')),
  ],
  record: (_context, { agreementId, inForceFrom, endsOn }) => ({
    agreement: { agreementId, inForceFrom, endsOn: endsOn ?? null },
  }),
});

const identityPublished = defineAct({
  type: 'identity.published',
  title: 'Record the publication of the identity of the unit',
  rule: 'a11',
  roles: ['legislative-affairs', 'analyst'],
  signed: false,
  moves: [{ from: ['ineligible', 'remediationReview', ...EXIT_STATES], to: 'same' }],
  conditions: [],
  asks: [id('recordId', 'Where it was published.')],
  record: (context, { recordId, at }) => published(context, 'published', { recordId, at }),
});

const identityWithheld = defineAct({
  type: 'identity.withheld',
  title: 'Sign: withhold the identity, with a detailed justification reported to the committees',
  rule: 'a11',
  roles: ['deciding-official'],
  signed: true,
  moves: [{ from: ['ineligible', 'remediationReview', ...EXIT_STATES], to: 'same' }],
  conditions: [deciderHasAuthority, fourEyes],
  asks: [id('recordId', 'The detailed justification as it was reported; it may be classified.'), ...signing],
  record: (context, { recordId, at }) => published(context, 'withheld', { recordId, at }),
});

function published(
  { notices, procedure }: Situation['context'],
  kind: 'published' | 'withheld',
  { recordId, at }: { recordId: string; at: string },
): Partial<Situation['context']> {
  const duties = procedure.duties.filter(
    (duty) => duty.kind === 'publication' && Object.hasOwn(notices, duty.id),
  );
  const met = duties.map((duty) => [
    duty.id,
    { dueSince: notices[duty.id]?.dueSince ?? at, noticeId: recordId, deliveredAt: at },
  ]);
  return { publication: { kind, recordId, at }, notices: { ...notices, ...Object.fromEntries(met) } };
}

const closed = defineAct({
  type: 'proceeding.closed',
  title: 'Close the proceeding',
  rule: 'a2, a7',
  roles: ['analyst', 'deciding-official'],
  signed: false,
  moves: [
    { from: ['triage', 'unitUnknown', 'notGvhr', 'notCredible', 'eligible', 'restored'], to: 'closed' },
  ],
  conditions: [searchedForUnit, reportsDelivered],
  asks: [text('reasons', 'Why it is closed.')],
  record: (_context, _event, state) => ({ closedFrom: state }),
});

const reopened = defineAct({
  type: 'proceeding.reopened',
  title: 'Reopen on new information',
  rule: 'a7, a21',
  roles: ['analyst', 'post-vetter'],
  signed: false,
  moves: [{ from: ['closed', 'notGvhr', 'notCredible'], to: 'reopened' }],
  conditions: [],
  asks: [text('reasons', 'What is new.'), id('informationId', 'The new information.')],
  record: (context, { informationId }) => ({
    informationIds: [...context.informationIds, informationId],
    closedFrom: null,
  }),
});

/** Notices, the agreement, publication, closing and reopening. */
export const noticeActs = [
  noticeDelivered,
  withholdingRecorded,
  agreementRecorded,
  identityPublished,
  identityWithheld,
  closed,
  reopened,
];
