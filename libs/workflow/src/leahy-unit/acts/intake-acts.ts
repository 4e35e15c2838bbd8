import { VIOLATION_CATEGORIES } from '#law';
import { defineAct } from '../act.ts';
import {
  assistanceIdentified,
  incidentLinked,
  unitLinked,
  unitNotLinked,
} from '../conditions/review-conditions.ts';
import { id, text, choice } from '../fields.ts';
import { beginReview, joinAuthors } from '../record.ts';
import { EXIT_STATES, REVIEW_STATES } from '../states.ts';

const added = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list : [...list, one];

const informationLogged = defineAct({
  type: 'information.logged',
  title: 'Log the information and its source',
  rule: 'a1',
  roles: ['post-vetter', 'analyst'],
  signed: false,
  moves: [{ from: ['received'], to: 'triage' }],
  conditions: [],
  asks: [
    id('informationId', 'The information received.'),
    id('sourceId', 'Who it came from; any person outside the Government may be a source.'),
  ],
  record: (context, { informationId }) => ({ informationIds: added(context.informationIds, informationId) }),
});

const incidentWasLinked = defineAct({
  type: 'incident.linked',
  title: 'Link an event that may be a gross violation',
  rule: 'a2, a4, a19',
  roles: ['analyst'],
  signed: false,
  moves: [
    {
      from: [
        'triage',
        'unitUnknown',
        'reopened',
        ...REVIEW_STATES,
        'credibleFinding',
        ...EXIT_STATES,
        'restored',
      ],
      to: 'same',
    },
  ],
  conditions: [],
  asks: [
    id('incidentId', 'The event.'),
    choice(
      'category',
      'The category of violation that it may be.',
      VIOLATION_CATEGORIES.map((category) => category.id),
    ),
  ],
  edits: [...REVIEW_STATES, 'credibleFinding'],
  record: (context, { incidentId, category, at, actor }) => ({
    ...joinAuthors(context, [actor.personId]),
    incidents: [
      ...context.incidents.filter((one) => one.incidentId !== incidentId),
      { incidentId, category, at },
    ],
  }),
});

const assistanceWasIdentified = defineAct({
  type: 'assistance.identified',
  title: 'Name the assistance in question',
  rule: 'a4',
  roles: ['post-vetter', 'analyst'],
  signed: false,
  moves: [{ from: ['triage', 'unitUnknown', 'reopened', ...REVIEW_STATES], to: 'same' }],
  conditions: [],
  asks: [id('instrumentId', 'The instrument under which it would be given.')],
  record: (context, { instrumentId }) => ({ assistance: added(context.assistance, instrumentId) }),
});

const unitIdentified = defineAct({
  type: 'unit.identified',
  title: 'Identify the unit',
  rule: 'a3, a4',
  roles: ['analyst', 'post-vetter'],
  signed: false,
  moves: [
    { from: ['unitUnknown'], to: 'underReview' },
    { from: ['triage', 'reopened', ...REVIEW_STATES], to: 'same' },
  ],
  conditions: [],
  asks: [
    id('unitId', 'The unit in the registry.'),
    text('levelRationale', 'Why this level of the hierarchy and no other.', {
      cite: 'practice: smallest group in the field implicated',
      basis: 'policy',
    }),
  ],
  edits: REVIEW_STATES,
  record: (context, event, state) => ({
    ...(state === 'unitUnknown' ? beginReview(context, event) : {}),
    subjectUnitId: event.unitId,
    levelRationale: event.levelRationale,
  }),
});

const unitLeftUnidentified = defineAct({
  type: 'unit.left-unidentified',
  title: 'Record that the unit is not identified, and begin the search',
  rule: 'a2',
  roles: ['analyst', 'post-vetter'],
  signed: false,
  moves: [{ from: ['triage', 'reopened'], to: 'unitUnknown' }],
  conditions: [incidentLinked, unitNotLinked],
  asks: [text('reasons', 'What is known, and why it names no unit.')],
  record: () => ({}),
});

const searchRecorded = defineAct({
  type: 'search.recorded',
  title: 'Record a search for the unit',
  rule: 'a2',
  roles: ['analyst', 'post-vetter'],
  signed: false,
  moves: [{ from: ['unitUnknown'], to: 'same' }],
  conditions: [],
  asks: [id('searchId', 'The search: where was looked, and what was found.')],
  record: (context, { searchId, at }) => ({ searches: [...context.searches, { searchId, at }] }),
});

const reviewOpened = defineAct({
  type: 'review.opened',
  title: 'Open the review of the elements',
  rule: 'a4',
  roles: ['analyst'],
  signed: false,
  moves: [{ from: ['triage', 'reopened'], to: 'underReview' }],
  conditions: [unitLinked, incidentLinked, assistanceIdentified],
  asks: [],
  record: (context, event) => beginReview(context, event),
});

/** Acts before the review: what was received, what it is about, and the search for the unit. */
export const intakeActs = [
  informationLogged,
  incidentWasLinked,
  assistanceWasIdentified,
  unitIdentified,
  unitLeftUnidentified,
  searchRecorded,
  reviewOpened,
];
