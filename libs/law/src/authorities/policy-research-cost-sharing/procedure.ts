import type { ChartAct, ChartCondition, ChartedProcedure, ChartField } from '../../charted-procedure.ts';

const POLICY = { basis: 'policy', region: 'gate' } as const;

const asked = (field: string, words: string, cite: string): ChartField => ({
  field,
  words,
  kind: 'text',
  required: true,
  cite,
  basis: 'policy',
});
const amount = (field: string, words: string): ChartField => ({
  ...asked(field, words, '10 U.S.C. 2350a(c)(3)'),
  kind: 'amount',
});

const certified: ChartCondition = {
  id: 'certified-assessment',
  words: 'No legal adviser has certified that every element has a finding.',
  cite: 'design',
  basis: 'design',
  clearedBy: ['legal-adviser'],
  test: { kind: 'certified' },
};
const onRecord = (record: string, words: string, cite: string): ChartCondition => ({
  id: `has-${record}`,
  words,
  cite,
  basis: 'policy',
  clearedBy: ['analyst'],
  test: { kind: 'on-record', record },
});
const shares = onRecord('shares', 'The shares of the two sides are not on record.', '10 U.S.C. 2350a(c)');
const intent = onRecord('intent', 'What each side intends to field is not on record.', 'policy');
const found = (id: string, words: string, test: ChartCondition['test']): ChartCondition => ({
  id,
  words,
  cite: 'policy',
  basis: 'policy',
  clearedBy: ['analyst'],
  test,
});

const recordActs: readonly ChartAct[] = [
  {
    ...POLICY,
    id: 'shares.recorded',
    title: 'Record the share of each side',
    rule: 'g1',
    cite: '10 U.S.C. 2350a(c)',
    roles: ['analyst', 'post-vetter'],
    signed: false,
    moves: [{ from: ['gateOpen'], to: 'same' }],
    conditions: [],
    asks: [
      amount('usCashUsd', 'United States, in cash'),
      amount('usInKindUsd', 'United States, in kind'),
      amount('otherCashUsd', 'The other side, in cash'),
      amount('otherInKindUsd', 'The other side, in kind'),
      asked('valued', 'How what is given in kind was valued', '10 U.S.C. 2350a(c)(3)'),
      {
        ...asked(
          'fromUsFunds',
          'Does the other side use assistance or loans of the United States for it?',
          '10 U.S.C. 2350a(d)(2)',
        ),
        kind: 'flag',
      },
    ],
    keeps: 'shares',
    states: { shareFromUsFunds: 'fromUsFunds' },
    edits: true,
  },
  {
    ...POLICY,
    id: 'intent.recorded',
    title: 'Record who intends to field it',
    rule: 'g2',
    cite: 'policy',
    roles: ['analyst', 'post-vetter'],
    signed: false,
    moves: [{ from: ['gateOpen'], to: 'same' }],
    conditions: [],
    asks: [
      {
        ...asked('intent', 'Who intends to field what is developed', 'policy'),
        kind: 'choice',
        choices: ['both', 'one-side', 'neither'],
      },
      asked('shownBy', 'What shows it: plan, budget line, statement of requirements', 'policy'),
    ],
    keeps: 'intent',
    states: { intentToField: 'intent' },
    edits: true,
  },
];

const decideActs: readonly ChartAct[] = [
  {
    ...POLICY,
    id: 'gate.passed',
    title: 'Find the gate passed',
    rule: 'g3',
    cite: 'policy',
    roles: ['deciding-official'],
    signed: true,
    moves: [{ from: ['gateOpen'], to: 'gatePassed' }],
    conditions: [
      shares,
      intent,
      found('no-lack', 'Not every lack (L1 to L4) is found absent.', {
        kind: 'findings',
        elements: 'all',
        every: 'unmet',
      }),
      certified,
    ],
    asks: [],
    keeps: 'passed',
  },
  {
    ...POLICY,
    id: 'gate.closed',
    title: 'Find the gate closed',
    rule: 'g4',
    cite: 'policy',
    roles: ['deciding-official'],
    signed: true,
    moves: [{ from: ['gateOpen'], to: 'gateClosed' }],
    conditions: [
      found('some-lack', 'No lack (L1 to L4) is found.', {
        kind: 'some-finding',
        elements: 'all',
        is: 'met',
      }),
      certified,
    ],
    asks: [],
    keeps: 'closed',
  },
  {
    ...POLICY,
    id: 'gate.reopened',
    title: 'Take the gate up again',
    rule: 'g5',
    cite: 'policy',
    roles: ['analyst'],
    signed: false,
    moves: [{ from: ['gatePassed', 'gateClosed'], to: 'gateOpen' }],
    conditions: [],
    asks: [asked('why', 'What has changed', 'policy')],
    keeps: 'reopening',
    newRound: true,
  },
];

/** How the gate is passed. It is policy: beside the answer, never in it. */
export const procedure: ChartedProcedure = {
  machine: 'charted',
  decider: {
    title: 'the Secretary of Defense or a delegate',
    department: 'defense',
    cite: '10 U.S.C. 2350a(b)',
  },
  regions: [
    {
      id: 'gate',
      title: 'Genuine cost-sharing',
      initial: 'gateOpen',
      states: [
        {
          id: 'gateOpen',
          words: 'Whether the agreement shares costs genuinely, and both sides intend to field it, is open.',
          cite: 'policy',
          says: 'open',
          assessing: true,
        },
        {
          id: 'gatePassed',
          words: 'Signed: costs are shared genuinely, and both sides intend to field it.',
          cite: 'policy',
          says: 'clear',
        },
        {
          id: 'gateClosed',
          words: 'Signed: costs are not shared genuinely, or one side does not intend to field it.',
          cite: 'policy',
          says: 'bars',
        },
      ],
    },
  ],
  acts: [...recordActs, ...decideActs],
  never: [
    {
      words: 'The gate is not passed while a lack is found or open',
      cite: 'policy',
      into: ['gatePassed'],
      unless: { kind: 'findings', elements: 'all', every: 'unmet' },
    },
  ],
};
