import type { ActingRole, ChartAct, ChartField } from '../../charted-procedure.ts';
import { notAfterToday } from '../../date-bounds.ts';
import { text } from './conditions.ts';

const LIAISON: readonly ActingRole[] = ['legislative-affairs'];
const base = { region: 'request', basis: 'law', roles: LIAISON, signed: false, conditions: [] } as const;
const law = (cite: string) => ({ cite, basis: 'law' }) as const;

const asked: readonly ChartField[] = [
  {
    field: 'requester',
    words: 'Who requests it.',
    kind: 'choice',
    choices: [
      'the Senate, by resolution',
      'the House of Representatives, by resolution',
      'the Committee on Foreign Relations of the Senate',
      'the Committee on Foreign Affairs of the House of Representatives',
    ],
    required: true,
    ...law('(c)(1)'),
  },
  {
    field: 'receivedOn',
    words: 'The day of receipt. The thirty days begin after it.',
    kind: 'date',
    required: true,
    ...law('(c)(1)'),
    dateBounds: [notAfterToday],
  },
  text('reference', 'The resolution or letter, so that it can be found again.', {
    cite: '(c)(1)',
    basis: 'design',
  }),
  {
    field: 'otherInformation',
    words: 'Other information that it asks for, one a line.',
    kind: 'list',
    required: false,
    ...law('(c)(1)(D)'),
  },
];

/** A request, and one that comes while another is being answered: its days are its own. */
const requests: readonly ChartAct[] = [
  {
    ...base,
    id: 'request.received',
    title: 'Record the receipt of a request for a statement',
    rule: 'c3',
    cite: '(c)(1)',
    moves: [{ from: ['notRequested', 'statementSent', 'requestWaiting'], to: 'statementDue' }],
    asks: asked,
    keeps: 'request',
    raises: ['statement'],
  },
  {
    ...base,
    id: 'further-request.received',
    title: 'Record a further request while a statement is due',
    rule: 'c3',
    cite: '(c)(1)',
    moves: [{ from: ['statementDue', 'stoppedByLaw', 'authorizedByLaw', 'requestWaiting'], to: 'same' }],
    asks: asked,
    keeps: 'further-request',
  },
  {
    ...base,
    id: 'further-requests.answered',
    title: 'Record that the statement answers every further request',
    rule: 'c4',
    cite: '(c)(1)',
    moves: [{ from: ['requestWaiting'], to: 'statementSent' }],
    asks: [
      text('answers', 'Which requests, and where the statement answers them.', {
        cite: '(c)(1)',
        basis: 'design',
      }),
    ],
    keeps: 'further-answer',
  },
];

const statementTransmitted: ChartAct = {
  ...base,
  id: 'statement.transmitted',
  title: 'Record that the statement was transmitted to both committees',
  rule: 'c4',
  cite: '(c)(1); (c)(3)',
  moves: [
    {
      from: ['statementDue', 'stoppedByLaw', 'authorizedByLaw'],
      to: 'requestWaiting',
      when: { kind: 'on-record', record: 'further-request', ever: true, since: 'further-answer' },
    },
    { from: ['statementDue', 'stoppedByLaw', 'authorizedByLaw'], to: 'statementSent' },
  ],
  conditions: [
    {
      id: 'complete-and-delivered',
      words:
        'The statement has not reached both committees with all the parts of (A) to (D) since it was requested.',
      cite: '(c)(1)',
      basis: 'law',
      clearedBy: LIAISON,
      test: { kind: 'notified', duty: 'statement' },
    },
  ],
  asks: [
    text(
      'assistedBy',
      'How the Assistant Secretary for Democracy, Human Rights, and Labor helped to prepare it.',
      {
        ...law('(c)(1)'),
      },
    ),
    text('organizations', 'The findings of international organizations that were considered.', law('(b)(1)')),
    text('access', 'How far an unimpeded investigation is permitted, as it was considered.', law('(b)(2)')),
  ],
  keeps: 'statement',
};

/** "No security assistance shall be delivered": the statute itself, on day 31. */
const deliveriesStopped: ChartAct = {
  ...base,
  id: 'deliveries.stopped',
  title: 'The law stops deliveries',
  rule: 'c5',
  cite: '(c)(3)',
  roles: ['clock'],
  moves: [{ from: ['statementDue'], to: 'stoppedByLaw' }],
  conditions: [
    {
      id: 'days-over',
      words: 'The thirty days after receipt are not over, or the statement was transmitted.',
      cite: '(c)(3)',
      basis: 'law',
      clearedBy: [],
      test: { kind: 'clock', clock: 'statement', is: 'run-out' },
    },
  ],
  asks: [],
  keeps: null,
};

/** "Except as may thereafter be specifically authorized by law": the law is recorded, and a person signs what it opens. */
const authorizations: readonly ChartAct[] = [
  {
    ...base,
    id: 'specific-authorization.recorded',
    title: 'Record a later law that specifically authorizes deliveries',
    rule: 'c5',
    cite: '(c)(3)',
    moves: [{ from: ['stoppedByLaw', 'authorizedByLaw'], to: 'same' }],
    asks: [
      text('citation', 'The law, as cited.', law('(c)(3)')),
      {
        field: 'enactedOn',
        words: 'The day of its enactment.',
        kind: 'date',
        required: true,
        ...law('(c)(3)'),
        dateBounds: [notAfterToday],
      },
      text('authorizes', 'What it authorizes to be delivered, in its words.', law('(c)(3)')),
      {
        field: 'until',
        words: 'Its last day, where it has one.',
        kind: 'date',
        required: false,
        ...law('(c)(3)'),
      },
    ],
    keeps: 'specific-authorization',
    edits: true,
  },
  {
    ...base,
    id: 'authorization.entered',
    title: 'Enter that a later law authorizes deliveries',
    rule: 'c5',
    cite: '(c)(3)',
    roles: ['deciding-official'],
    signed: true,
    moves: [{ from: ['stoppedByLaw'], to: 'authorizedByLaw' }],
    conditions: [
      {
        id: 'authorization-on-record',
        words: 'No specific authorization by a later law is on record since the last statement.',
        cite: '(c)(3)',
        basis: 'law',
        clearedBy: LIAISON,
        test: { kind: 'on-record', record: 'specific-authorization', since: 'statement' },
      },
    ],
    asks: [],
    keeps: null,
  },
];

/** Acts of the request: c3 to c5. They run whether or not a pattern is found. */
export const requestActs: readonly ChartAct[] = [
  ...requests,
  statementTransmitted,
  deliveriesStopped,
  ...authorizations,
];
