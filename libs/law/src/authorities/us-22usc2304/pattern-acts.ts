import { certifiedAssessment, contradictingEvidenceOnRecord } from '../../assessment-conditions.ts';
import type { ChartAct, ChartField } from '../../charted-procedure.ts';
import { notAfterToday } from '../../date-bounds.ts';
import { VIOLATION_CATEGORIES } from '../../violation-categories.ts';
import { UNDER_PROHIBITION } from './certified-states.ts';
import {
  considered,
  everyElementMet,
  patternArgued,
  reviewOnRecord,
  someElementUnmet,
  text,
} from './conditions.ts';

const base = { cite: '(a)(2)', basis: 'law', region: 'pattern', asks: [], keeps: null } as const;
const decided = { ...base, roles: ['deciding-official'], signed: true } as const;
const drafted = { ...base, basis: 'design', roles: ['analyst'], signed: false } as const;

const PROHIBITION = [...UNDER_PROHIBITION, 'improved', 'continuedByLaw'];
const ASSESSED = ['patternReview', ...PROHIBITION];

const designed = { cite: '(a)(2)', basis: 'design' } as const;
const day = (field: string, words: string, dateBounds: ChartField['dateBounds']): ChartField => ({
  ...{ field, words, kind: 'date', required: true, ...designed },
  ...(dateBounds ? { dateBounds } : {}),
});

/** What a pattern is argued from. Nothing here is counted, and nothing follows from how many there are. */
const patternIsArgued: ChartAct = {
  ...drafted,
  id: 'pattern.argued',
  title: 'Argue for or against a consistent pattern from linked incidents',
  rule: 'before c1',
  moves: [{ from: ASSESSED, to: 'same' }],
  conditions: [],
  asks: [
    {
      field: 'incidentIds',
      words: 'The incidents of the case it rests on.',
      kind: 'ids',
      pointsAt: 'incident',
      required: true,
      ...designed,
    },
    day('periodFrom', 'First day of the period.', [notAfterToday]),
    day('periodTo', 'Last day of the period on record.', [notAfterToday]),
    { field: 'places', words: 'The places, one a line.', kind: 'list', required: true, ...designed },
    {
      field: 'categories',
      words: 'The categories of violation.',
      kind: 'choices',
      choices: VIOLATION_CATEGORIES.map(({ id }) => id),
      required: true,
      cite: '(d)(1)',
      basis: 'law',
    },
    text(
      'responsibility',
      'How the government answers for the acts: whose they are, on whose orders.',
      designed,
    ),
    text('response', 'What the government did about them.', designed),
    text('argument', 'Why this is, or is not, a consistent pattern. A number is no argument.', designed),
  ],
  keeps: 'pattern-argument',
  edits: true,
};

const weighed: ChartAct = {
  ...drafted,
  id: 'considerations.weighed',
  title: 'Record what the law wants considered',
  rule: 'before c1',
  cite: '(a)(4); (b)',
  basis: 'law',
  roles: ['analyst', 'legal-adviser'],
  moves: [{ from: ASSESSED, to: 'same' }],
  conditions: [],
  asks: [
    text(
      'religiousFreedom',
      'Whether the government has engaged in or tolerated particularly severe violations of religious freedom.',
      { cite: '(a)(4)(A)', basis: 'law' },
    ),
    text(
      'religiousFreedomEfforts',
      'Whether it has failed to undertake serious and sustained efforts to combat them when they could have been reasonably undertaken.',
      { cite: '(a)(4)(B)', basis: 'law' },
    ),
    text(
      'organizations',
      'The relevant findings of international organizations. The text asks this of reports and statements; it is weighed here too.',
      { cite: '(b)(1)', basis: 'design' },
    ),
    text('access', 'How far the government permits an unimpeded investigation by such organizations.', {
      cite: '(b)(2)',
      basis: 'design',
    }),
  ],
  keeps: 'consideration',
};

const reviewOpened = (act: Pick<ChartAct, 'id' | 'title' | 'rule' | 'moves' | 'keeps'>): ChartAct => ({
  ...drafted,
  ...act,
  roles: ['analyst', 'legal-adviser'],
  conditions: [],
  asks: [text('because', 'What gives cause to look.', designed)],
  newRound: true,
});

/** Acts of the pattern itself: c1, and restoration on the present tense of (a)(2). */
export const patternActs: readonly ChartAct[] = [
  reviewOpened({
    id: 'pattern-review.opened',
    title: 'Open a review of the pattern',
    rule: 'before c1',
    moves: [{ from: ['monitoring', 'noPattern', 'restored'], to: 'patternReview' }],
    keeps: 'pattern-review',
  }),
  patternIsArgued,
  weighed,
  {
    ...decided,
    id: 'pattern.determined',
    title: 'Determine that the government engages in a consistent pattern',
    rule: 'c1',
    moves: [{ from: ['patternReview'], to: 'prohibited' }],
    conditions: [
      patternArgued,
      considered,
      everyElementMet,
      contradictingEvidenceOnRecord,
      certifiedAssessment,
    ],
  },
  {
    ...decided,
    id: 'no-pattern.determined',
    title: 'Determine that there is no such pattern',
    rule: 'c1, the other way',
    moves: [{ from: ['patternReview'], to: 'noPattern' }],
    conditions: [considered, someElementUnmet, contradictingEvidenceOnRecord, certifiedAssessment],
  },
  reviewOpened({
    id: 'findings-review.opened',
    title: 'Open a review: does the government still engage in it?',
    rule: 'before restoration',
    moves: [{ from: PROHIBITION, to: 'same' }],
    keeps: 'findings-review',
  }),
  {
    ...decided,
    id: 'restoration.determined',
    title: 'Restore: the government does not engage in the pattern any more',
    rule: 'c7, on the present tense of (a)(2)',
    moves: [{ from: PROHIBITION, to: 'restored' }],
    conditions: [
      reviewOnRecord,
      considered,
      someElementUnmet,
      contradictingEvidenceOnRecord,
      certifiedAssessment,
    ],
  },
];
