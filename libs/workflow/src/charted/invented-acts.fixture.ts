import type { ChartAct, ChartCondition, ChartField, ChartTest } from '#law';

/* The acts of an invented law, for the specs of this library only. */

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
/** The intention was noticed, and its day has come. */
export const told: ChartTest = {
  kind: 'both',
  tests: [
    { kind: 'notified', duty: 'intention' },
    { kind: 'later-than-notice', duty: 'intention' },
    { kind: 'day-reached', record: 'intention', field: 'effectiveOn' },
  ],
};
/** The aid is small. */
export const below: ChartTest = { kind: 'threshold', table: 'aid', is: 'below' };
const deciding = { ...plainAct, roles: ['deciding-official'], signed: true, region: 'conduct' } as const;
const recording = { ...plainAct, roles: ['analyst'], region: 'conduct' } as const;

/** What is done about how inspectors are treated. */
export const conductActs: readonly ChartAct[] = [
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

/** What is done about the question of a committee. */
export const requestActs: readonly ChartAct[] = [
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
