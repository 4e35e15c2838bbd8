import type { ChartAct, ChartCondition, ChartedProcedure } from '../../charted-procedure.ts';
import { PURPOSES } from './elements.ts';

const CITE = '22 U.S.C. 2754';

const certified: ChartCondition = {
  id: 'certified-assessment',
  words: 'No legal adviser has certified that every element has a finding.',
  cite: 'design',
  basis: 'design',
  clearedBy: ['legal-adviser'],
  test: { kind: 'certified' },
};

const found = (id: string, words: string, test: ChartCondition['test']): ChartCondition => ({
  id,
  words,
  cite: CITE,
  basis: 'law',
  clearedBy: ['analyst'],
  test,
});

const DECIDES = {
  basis: 'law',
  region: 'purpose',
  cite: CITE,
  roles: ['deciding-official'],
  signed: true,
} as const;

const acts: readonly ChartAct[] = [
  {
    id: 'purpose.stated',
    title: 'State the purpose of the sale or lease',
    rule: 'p1',
    cite: CITE,
    basis: 'law',
    roles: ['analyst', 'post-vetter'],
    signed: false,
    region: 'purpose',
    moves: [{ from: ['purposeOpen'], to: 'same' }],
    conditions: [],
    asks: [
      {
        field: 'purpose',
        words: 'The purpose, as one of those the section names',
        kind: 'choice',
        choices: [...PURPOSES, 'other'],
        required: true,
        cite: CITE,
        basis: 'law',
      },
      {
        field: 'statedIn',
        words: 'Where it is stated: request, agreement, letter',
        kind: 'text',
        required: true,
        cite: CITE,
        basis: 'design',
      },
    ],
    keeps: 'purpose',
    states: { statedPurpose: 'purpose' },
    edits: true,
  },
  {
    ...DECIDES,
    id: 'purpose.authorised',
    title: 'Find the purpose authorized',
    rule: 'p2',
    moves: [{ from: ['purposeOpen'], to: 'purposeAuthorised' }],
    conditions: [
      found('element-unmet', 'No element is found unmet: the purpose may be none of the section.', {
        kind: 'some-finding',
        elements: 'all',
        is: 'unmet',
      }),
      certified,
    ],
    asks: [],
    keeps: 'authorised',
  },
  {
    ...DECIDES,
    id: 'purpose.not-authorised',
    title: 'Find the purpose not authorized',
    rule: 'p3',
    moves: [{ from: ['purposeOpen'], to: 'purposeNotAuthorised' }],
    conditions: [
      found('elements-met', 'Not every element (A1, A2) is found met.', {
        kind: 'findings',
        elements: 'all',
        every: 'met',
      }),
      certified,
    ],
    asks: [],
    keeps: 'not-authorised',
  },
  {
    id: 'purpose.reopened',
    title: 'Take the question up again',
    rule: 'p4',
    cite: CITE,
    basis: 'design',
    roles: ['analyst'],
    signed: false,
    region: 'purpose',
    moves: [{ from: ['purposeAuthorised', 'purposeNotAuthorised'], to: 'purposeOpen' }],
    conditions: [],
    asks: [
      {
        field: 'why',
        words: 'What is new: another purpose, another agreement, what the use turned out to be',
        kind: 'text',
        required: true,
        cite: CITE,
        basis: 'design',
      },
    ],
    keeps: 'reopening',
    newRound: true,
  },
];

/** How the purpose of a sale or lease is reviewed. */
export const procedure: ChartedProcedure = {
  machine: 'charted',
  decider: { title: 'the President or a delegate', department: 'state', cite: CITE },
  regions: [
    {
      id: 'purpose',
      title: 'Authorized purpose',
      initial: 'purposeOpen',
      states: [
        {
          id: 'purposeOpen',
          words: 'Whether it is solely for a purpose of the section is open.',
          cite: CITE,
          says: 'open',
          assessing: true,
        },
        {
          id: 'purposeAuthorised',
          words: 'Signed: it is solely for a purpose that the section names, or it is no sale or lease.',
          cite: CITE,
          says: 'clear',
        },
        {
          id: 'purposeNotAuthorised',
          words: 'Signed: it is not solely for a purpose that the section names.',
          cite: CITE,
          says: 'bars',
        },
      ],
    },
  ],
  acts,
  never: [
    {
      words: 'Nothing is found unauthorized unless both elements are met',
      cite: CITE,
      into: ['purposeNotAuthorised'],
      unless: { kind: 'findings', elements: 'all', every: 'met' },
    },
  ],
};
