import { certifiedAssessment, contradictingEvidenceOnRecord } from '../../assessment-conditions.ts';
import type { ChartAct, ChartCondition } from '../../charted-procedure.ts';
import type { Certified } from './certified-states.ts';
import { movesBy, statesBy, UNDER_PROHIBITION } from './certified-states.ts';
import { text } from './conditions.ts';

const decided = {
  region: 'pattern',
  basis: 'law',
  roles: ['deciding-official'],
  signed: true,
  asks: [],
  keeps: null,
} as const;

const law = (cite: string) => ({ cite, basis: 'law' }) as const;

const found = (ids: readonly string[], words: string, cite: string): ChartCondition => ({
  ...{ id: 'exit-found', words, clearedBy: ['analyst'], ...law(cite) },
  test: { kind: 'findings', elements: ids, every: 'met' },
});

const signedSince = (record: string, since: string, words: string, cite: string): ChartCondition => ({
  ...{ id: 'signed-before', words, clearedBy: ['deciding-official'], ...law(cite) },
  test: { kind: 'on-record', record, since },
});

const delivered = (duty: string, words: string, cite: string): ChartCondition => ({
  ...{ id: 'delivered', words, clearedBy: ['legislative-affairs'], ...law(cite) },
  test: { kind: 'notified', duty },
});

interface Certification {
  readonly one: Certified;
  readonly kind: string;
  readonly question: string;
  readonly what: string;
  readonly to: string;
}

const certifying = { ...decided, cite: '(a)(2)' } as const;

const made = ({ one, kind, question, what }: Certification): ChartAct => ({
  ...{ ...certifying, rule: 'c2' },
  id: `${kind}.made`,
  title: `Certify extraordinary circumstances: ${what}`,
  moves: [{ from: statesBy(one).without, to: 'same' }],
  conditions: [
    found([question], `${question}, the extraordinary circumstances, is not found to be met.`, '(a)(2)'),
    certifiedAssessment,
  ],
  asks: [
    text('circumstances', 'The extraordinary circumstances.', law('(a)(2)')),
    text('warrants', 'What they warrant.', law('(a)(2)')),
  ],
  keeps: kind,
  raises: [kind],
});

const effected = ({ one, kind, what, to }: Certification): ChartAct => ({
  ...{ ...certifying, rule: 'c2' },
  id: `${kind}.effected`,
  title: `Let the certification take effect: ${what}`,
  exit: kind,
  moves: movesBy(one).effected,
  conditions: [
    signedSince(
      kind,
      `${kind}-end`,
      'No certification of this kind is signed in this round, or the one that was has ended.',
      '(a)(2)',
    ),
    delivered(kind, `The certification has not reached ${to}.`, '(a)(2)'),
  ],
});

const ended = ({ one, kind, what }: Certification): ChartAct => ({
  ...{ ...certifying, rule: 'c2, undone' },
  id: `${kind}.ended`,
  title: `End the certification: ${what}`,
  moves: movesBy(one).ended,
  conditions: [],
  keeps: `${kind}-end`,
});

/** A certification is signed; it takes effect when everyone has it to whom it is made; and it can be ended. */
const certify = (one: Certified, about: Omit<Certification, 'one'>): readonly ChartAct[] =>
  [made, effected, ended].map((act) => act({ one, ...about }));

const certifications: readonly ChartAct[] = [
  ...certify('police', {
    kind: 'police-certification',
    question: 'C1',
    what: 'police, domestic intelligence, or similar law enforcement forces',
    to: 'the Speaker and the chairman of the Committee on Foreign Relations',
  }),
  ...certify('licences', {
    kind: 'licence-certification',
    question: 'C2',
    what: 'licences for crime control',
    to: 'the Speaker and the chairmen of the Committees on Foreign Relations and on Banking, Housing, and Urban Affairs',
  }),
  ...certify('training', {
    kind: 'training-certification',
    question: 'C3',
    what: 'military education and training',
    to: 'the Speaker and the chairman of the Committee on Foreign Relations',
  }),
];

const improvement: readonly ChartAct[] = [
  {
    ...{ ...decided, cite: '(e)', rule: 'c7' },
    id: 'improvement.found',
    title: 'Find a significant improvement, and have it reported',
    moves: [{ from: UNDER_PROHIBITION, to: 'same' }],
    conditions: [
      found(['I1', 'I2'], 'I1 and I2, the improvement and what it warrants, are not found to be met.', '(e)'),
      contradictingEvidenceOnRecord,
      certifiedAssessment,
    ],
    asks: [text('improvements', 'The significant improvements which have occurred.', law('(e); (g)'))],
    keeps: 'improvement-finding',
    raises: ['improvement-report'],
  },
  {
    ...{ ...decided, cite: '(e); (g)', rule: 'c7' },
    id: 'improvement.applied',
    title: 'Apply the finding of a significant improvement',
    exit: 'significant-improvement',
    moves: [{ from: UNDER_PROHIBITION, to: 'improved' }],
    conditions: [
      signedSince(
        'improvement-finding',
        'improvement-end',
        'No finding of a significant improvement is signed in this round, or the one that was is gone.',
        '(e)',
      ),
      delivered(
        'improvement-report',
        'The report has not reached the Congress. It comes before any funds are made available.',
        '(g)',
      ),
    ],
    asks: [text('assistance', 'The amount and kinds of assistance, as reported.', law('(g)'))],
    keeps: 'improvement',
  },
  {
    ...{ ...decided, cite: '(a)(2); (e)', rule: 'c7, undone' },
    id: 'improvement.ended',
    title: 'Determine that the improvement is gone',
    moves: [{ from: ['improved'], to: 'prohibited' }],
    conditions: [],
    keeps: 'improvement-end',
  },
];

const continuation: readonly ChartAct[] = [
  {
    ...{ ...decided, cite: '(c)(4)(A)', rule: 'c6' },
    id: 'continuation.applied',
    title: 'Apply a joint resolution that continues security assistance',
    moves: [{ from: UNDER_PROHIBITION, to: 'continuedByLaw' }],
    conditions: [
      {
        id: 'resolution-continues',
        words: 'No joint resolution that continues security assistance is in effect.',
        clearedBy: [],
        ...law('(c)(4)(A)'),
        test: { kind: 'in-state', states: ['resolutionContinues'] },
      },
    ],
    asks: [
      text('continues', 'What it continues, in its words.', law('(c)(4)(A)')),
      {
        field: 'until',
        words: 'Its last day, where it has one.',
        kind: 'date',
        required: false,
        ...law('(c)(4)(A)'),
      },
    ],
    keeps: 'continuation',
  },
  {
    ...{ ...decided, cite: '(a)(2); (c)(4)(A)', rule: 'c6, undone' },
    id: 'continuation.ended',
    title: 'Determine that the continuation has ended',
    moves: [{ from: ['continuedByLaw'], to: 'prohibited' }],
    conditions: [],
  },
];

/** Acts by which a standing prohibition is held back: c2, c7 under (e), and c6 as far as it continues. */
export const exitActs: readonly ChartAct[] = [...certifications, ...improvement, ...continuation];
