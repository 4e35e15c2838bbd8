import type { Authority, ChartAct, ChartCondition, ChartField, ChartTest } from '#law';
import { reportedIn } from '#law';

/*
 * An invented law, for the specs of this library only: every kind of state, act, condition, clock and reading occurs in
 * it. Two regions: how a country treats inspectors, and a committee's question about it, which runs out on day 31.
 */

const provenance = reportedIn('an invented code, for tests', '2026-01-01');

const condition = (
  id: string,
  words: string,
  test: ChartTest,
  clearedBy: ChartCondition['clearedBy'] = ['analyst'],
): ChartCondition => ({ id, words, cite: '(a)', basis: 'law', clearedBy, test });

const field = (name: string, kind: ChartField['kind'], more: Partial<ChartField> = {}): ChartField => ({
  field: name,
  words: `What is ${name}.`,
  kind,
  required: true,
  cite: '(a)',
  basis: 'law',
  ...more,
});

const plainAct = {
  cite: '(a)',
  basis: 'law',
  signed: false,
  conditions: [],
  asks: [],
  keeps: null,
} as const;

const allMet: ChartTest = { kind: 'findings', elements: 'all', every: 'met' };
const certified = condition('certified', 'No legal adviser has certified it.', { kind: 'certified' }, [
  'legal-adviser',
]);
const contrary = condition('contrary', 'Nothing says what speaks against it.', {
  kind: 'contradicting-evidence',
});
const told: ChartTest = {
  kind: 'both',
  tests: [
    { kind: 'notified', duty: 'intention' },
    { kind: 'later-than-notice', duty: 'intention' },
    { kind: 'day-reached', record: 'intention', field: 'effectiveOn' },
  ],
};
const below: ChartTest = { kind: 'threshold', table: 'aid', is: 'below' };
const deciding = { ...plainAct, roles: ['deciding-official'], signed: true, region: 'conduct' } as const;
const recording = { ...plainAct, roles: ['analyst'], region: 'conduct' } as const;

const conductActs: readonly ChartAct[] = [
  {
    ...recording,
    id: 'refusal.recorded',
    title: 'Record that an inspector was turned away',
    rule: 'z1',
    moves: [
      { from: ['watching'], to: 'assessing' },
      { from: ['assessing'], to: 'same' },
    ],
    asks: [
      field('day', 'date', {
        dateBounds: [{ is: 'not-after', than: 'today', words: 'It has not happened yet.', cite: '(a)' }],
      }),
      field('gravity', 'choice', { choices: ['slight', 'grave'] }),
      field('evidenceIds', 'ids', { pointsAt: 'evidence' }),
    ],
    keeps: 'refusal',
    edits: true,
  },
  {
    ...deciding,
    id: 'refusal.determined',
    title: 'Sign: inspectors are turned away',
    rule: 'z2',
    moves: [{ from: ['assessing'], to: 'found' }],
    conditions: [
      condition('all-met', 'Not every element is met.', allMet),
      condition('grave', 'No grave refusal is on record.', {
        kind: 'on-record',
        record: 'refusal',
        where: { gravity: 'grave' },
      }),
      certified,
      contrary,
    ],
    raises: ['finding-notice'],
  },
  {
    ...deciding,
    id: 'no-refusal.determined',
    title: 'Sign: inspectors are not turned away',
    rule: 'z3',
    moves: [{ from: ['assessing'], to: 'notMet' }],
    conditions: [
      condition('some-unmet', 'No element is unmet.', { kind: 'some-finding', elements: 'all', is: 'unmet' }),
      certified,
      contrary,
    ],
  },
  {
    ...deciding,
    id: 'bar.ordered',
    title: 'Sign: assistance is withheld',
    rule: 'z4',
    moves: [{ from: ['found'], to: 'withheld' }],
    conditions: [
      condition('finding-told', 'The finding was not sent.', { kind: 'notified', duty: 'finding-notice' }),
    ],
  },
  {
    ...deciding,
    id: 'intention.declared',
    title: 'Sign the intention to except, of which notice is given',
    rule: 'z5',
    moves: [{ from: ['withheld'], to: 'exceptionNoticed' }],
    conditions: [
      condition('aid-large', 'The aid is not known to reach the amount.', {
        kind: 'threshold',
        table: 'aid',
        is: 'reached',
      }),
    ],
    asks: [
      field('effectiveOn', 'date', {
        dateBounds: [
          {
            is: 'not-before',
            than: { record: 'refusal', field: 'day' },
            words: 'Not before the refusal.',
            cite: '(c)',
          },
        ],
      }),
    ],
    keeps: 'intention',
    raises: ['intention'],
  },
  {
    ...deciding,
    id: 'exception.made',
    title: 'Sign an exception',
    rule: 'z6',
    exit: 'interest',
    moves: [
      { from: ['exceptionNoticed'], to: 'excepted', when: told },
      { from: ['withheld'], to: 'excepted', when: below },
    ],
    conditions: [
      condition('interest-met', 'That it is in the interest is not found.', {
        kind: 'findings',
        elements: ['I1'],
        every: 'met',
      }),
      certified,
    ],
    asks: [
      field('scope', 'text'),
      field('until', 'date', {
        required: false,
        dateBounds: [
          {
            is: 'after',
            than: { record: 'refusal', field: 'at' },
            words: 'Over before it begins.',
            cite: '(c)',
          },
        ],
      }),
    ],
    keeps: 'exception',
  },
  {
    ...deciding,
    id: 'exception.revoked',
    title: 'Sign: the exception is revoked',
    rule: 'z7',
    moves: [{ from: ['excepted'], to: 'withheld' }],
  },
  {
    ...deciding,
    id: 'access.restored',
    title: 'Sign: inspectors are let in again',
    rule: 'z8',
    moves: [{ from: ['withheld'], to: 'restored' }],
    conditions: [
      condition('now-unmet', 'No element is unmet now.', {
        kind: 'some-finding',
        elements: ['G1', 'G2'],
        is: 'unmet',
      }),
      certified,
    ],
  },
  {
    ...recording,
    id: 'matter.reopened',
    title: 'Take the matter up again',
    rule: 'z9',
    moves: [{ from: ['notMet', 'restored'], to: 'assessing' }],
    newRound: true,
    edits: true,
  },
];

const requestActs: readonly ChartAct[] = [
  {
    ...plainAct,
    id: 'question.received',
    title: 'Record the question of a committee',
    rule: 'y1',
    region: 'question',
    roles: ['legislative-affairs'],
    moves: [{ from: ['none', 'answered'], to: 'due' }],
    asks: [
      field('receivedOn', 'date', {
        dateBounds: [{ is: 'not-after', than: 'today', words: 'It has not been received yet.', cite: '(d)' }],
      }),
      field('amount', 'amount', { required: false }),
    ],
    keeps: 'question',
    raises: ['answer'],
    newRound: true,
    states: { askedUsd: 'amount' },
  },
  {
    ...plainAct,
    id: 'answer.sent',
    title: 'Record that the answer was sent',
    rule: 'y2',
    region: 'question',
    roles: ['legislative-affairs'],
    moves: [{ from: ['due', 'overdue'], to: 'answered' }],
    conditions: [
      condition(
        'answer-delivered',
        'The committee has not received the answer.',
        { kind: 'notified', duty: 'answer' },
        ['legislative-affairs'],
      ),
    ],
  },
  {
    ...plainAct,
    id: 'suspension.began',
    title: 'Day 31 has come without an answer',
    rule: 'y3',
    region: 'question',
    roles: ['clock'],
    moves: [{ from: ['due'], to: 'overdue' }],
    conditions: [
      condition('run-out', 'The 30 days are not over.', { kind: 'clock', clock: 'answer', is: 'run-out' }, [
        'clock',
      ]),
    ],
  },
];

/** 7 Freedonian Code 620, about countries. */
export const inventedLaw: Authority = {
  id: 'fr-7fc620',
  version: '1',
  citation: '7 F.C. 620',
  shortName: 'Inspectors (7 F.C. 620)',
  title: 'Countries that turn inspectors away',
  standing: 'law',
  subject: 'country',
  inForce: [{ from: '2000-01-01', to: null, provenance }],
  source: provenance,
  prohibition: { words: 'No aid to a country that turns inspectors away.', cite: '(a)' },
  facts: [{ name: 'group', words: 'The group of the recipient.', values: ['near', 'far'] }],
  elements: [
    { id: 'G1', title: 'Turned away', cite: '(a)', asks: 'Were inspectors turned away?', provenance },
    { id: 'G2', title: 'By order', cite: '(a)', asks: 'By order?', provenance, reading: 'fr-7fc620/order' },
  ],
  exits: [
    {
      kind: 'interest',
      class: 'exception',
      title: 'In the interest of Freedonia',
      cite: '(c)',
      from: ['withheld', 'exceptionNoticed'],
      remedial: false,
      steps: null,
      limited: true,
      conditions: [{ id: 'I1', title: 'Interest', cite: '(c)', asks: 'Is it in the interest?', provenance }],
      consultation: null,
      report: null,
      provenance,
    },
  ],
  absentExits: [{ class: 'waiver', words: 'There is no waiver in Freedonia.', cite: '(c)' }],
  duties: ['finding-notice', 'intention', 'answer'].map((id) => ({
    id,
    kind: 'notice' as const,
    title: `Notice: ${id}`,
    words: 'Tell the committee.',
    cite: '(c)',
    on: 'act' as const,
    timing: { kind: 'gate' as const, before: 'act' as const, words: 'before' },
    onlyNonTraceable: false,
    recipients: ['committee:one' as const],
    contents: [{ id: 'reasons', words: 'The reasons.', cite: '(c)', provenance }],
    effectiveFrom: null,
    provenance,
  })),
  recipients: [{ id: 'committee:one', name: 'The Committee', cite: '(c)', provenance }],
  clocks: [
    {
      id: 'answer',
      words: 'The answer to the committee',
      cite: '(d)',
      days: { value: 30, provenance },
      counting: 'calendar',
      runs: { from: { record: 'question', field: 'receivedOn' }, until: { noticeDelivered: 'answer' } },
    },
    {
      id: 'reply',
      words: 'A word to the inspectors',
      cite: '(e)',
      days: { value: 5, provenance },
      counting: 'business',
      runs: {
        from: { record: 'refusal', field: 'day' },
        when: { kind: 'fact', name: 'group', is: ['near'] },
      },
    },
  ],
  readings: [
    {
      id: 'fr-7fc620/order',
      question: 'Does an order need to be written?',
      cite: '(a)',
      alternatives: [
        { id: 'written', words: 'Only a written one.', heldBy: 'some', provenance },
        { id: 'any', words: 'Any order.', heldBy: 'others', provenance },
      ],
    },
    {
      id: 'fr-7fc620/automatic',
      question: 'Does the finding bar by itself?',
      cite: '(b)',
      alternatives: [
        { id: 'by-itself', words: 'It bars at once.', heldBy: 'some', provenance },
        { id: 'by-order', words: 'Only an order bars.', heldBy: 'others', provenance },
      ],
    },
  ],
  reach: [],
  thresholds: [
    { group: 'near', value: 25_000_000 },
    { group: 'far', value: 14_000_000 },
  ].map(({ group, value }) => ({
    id: `aid-${group}`,
    table: 'aid',
    words: `Aid to the ${group} group`,
    cite: '(c)',
    fact: 'aidUsd',
    where: { group },
    amount: { value, provenance },
    inForce: { from: '2000-01-01', to: null, provenance },
  })),
  procedure: {
    machine: 'charted',
    decider: { title: 'the Secretary of Freedonia', department: 'state', cite: '(a)' },
    regions: [
      {
        id: 'conduct',
        title: 'How inspectors are treated',
        initial: 'watching',
        states: [
          { id: 'watching', words: 'Nothing is known.', cite: '(a)', says: 'nothing' },
          {
            id: 'assessing',
            words: 'The elements are being answered.',
            cite: '(a)',
            says: 'open',
            assessing: true,
          },
          {
            id: 'found',
            words: 'Inspectors are turned away.',
            cite: '(b)',
            says: 'open',
            dependsOn: { reading: 'fr-7fc620/automatic', gives: { 'by-itself': 'bars', 'by-order': 'open' } },
          },
          { id: 'withheld', words: 'Aid is withheld.', cite: '(b)', says: 'bars', assessing: true },
          {
            id: 'exceptionNoticed',
            words: 'An exception is announced.',
            cite: '(c)',
            says: 'bars',
            assessing: true,
          },
          {
            id: 'excepted',
            words: 'The bar is held back.',
            cite: '(c)',
            says: 'lifts',
            terms: { record: 'exception', scopeField: 'scope', untilField: 'until' },
          },
          { id: 'notMet', words: 'Inspectors are let in.', cite: '(a)', says: 'clear', final: true },
          { id: 'restored', words: 'Inspectors are let in again.', cite: '(a)', says: 'clear', final: true },
        ],
      },
      {
        id: 'question',
        title: 'The question of a committee',
        initial: 'none',
        states: [
          { id: 'none', words: 'No committee has asked.', cite: '(d)', says: 'nothing', final: true },
          {
            id: 'due',
            words: 'An answer is due.',
            cite: '(d)',
            says: 'nothing',
            afterClock: {
              clockId: 'answer',
              says: 'bars',
              words: 'No aid is delivered until the answer is sent.',
              cite: '(d)(3)',
            },
          },
          {
            id: 'overdue',
            words: 'No aid is delivered until the answer is sent.',
            cite: '(d)(3)',
            says: 'bars',
            byLaw: true,
          },
          {
            id: 'answered',
            words: 'The committee has its answer.',
            cite: '(d)',
            says: 'nothing',
            final: true,
          },
        ],
      },
    ],
    acts: [...conductActs, ...requestActs],
    never: [
      {
        words: 'No exception without notice, unless the aid is small.',
        cite: '(c)',
        into: ['excepted'],
        unless: { kind: 'any', tests: [told, below] },
      },
      {
        words: 'Aid is withheld only after a finding.',
        cite: '(b)',
        into: ['withheld'],
        onlyFrom: ['found', 'excepted'],
      },
    ],
  },
  notes: [],
};
