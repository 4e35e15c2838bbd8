import { certifiedAssessment, contradictingEvidenceOnRecord } from '../../assessment-conditions.ts';
import type { ChartAct } from '../../charted-procedure.ts';
import {
  everyElementMet,
  incidentsOnRecord,
  reportOnRecord,
  restrictionFound,
  restrictionNotFound,
  reviewOnRecord,
  transmissionOnRecord,
} from './conditions.ts';

const base = { cite: '(a)', basis: 'law', region: 'restriction', asks: [], keeps: null } as const;
const decided = { ...base, roles: ['deciding-official'], signed: true } as const;

/** Acts by which the question takes its course: b1 to b4 and b7. */
export const courseActs: readonly ChartAct[] = [
  {
    ...base,
    id: 'assessment.opened',
    title: 'Begin the assessment',
    rule: 'b1',
    basis: 'design',
    roles: ['analyst'],
    signed: false,
    moves: [{ from: ['informed'], to: 'assessing' }],
    conditions: [reportOnRecord],
  },
  {
    ...decided,
    id: 'not-met.determined',
    title: 'Determine that the condition is not met',
    rule: 'b2',
    moves: [{ from: ['assessing', 'madeKnown'], to: 'notMet' }],
    conditions: [restrictionNotFound, contradictingEvidenceOnRecord, certifiedAssessment],
  },
  {
    ...decided,
    id: 'made-known.determined',
    title: 'Determine that the restriction was made known to the President',
    rule: 'b3',
    moves: [{ from: ['assessing'], to: 'madeKnown' }],
    conditions: [incidentsOnRecord, restrictionFound, transmissionOnRecord, contradictingEvidenceOnRecord],
  },
  {
    ...decided,
    id: 'withholding.determined',
    title: 'Withhold assistance',
    rule: 'b4',
    moves: [
      { from: ['madeKnown'], to: 'withheld' },
      { from: ['exceptionIntendedBeforeWithholding'], to: 'exceptionIntended' },
    ],
    conditions: [everyElementMet, contradictingEvidenceOnRecord, certifiedAssessment],
    asks: [
      {
        field: 'accounts',
        words:
          'The accounts and programs from which is withheld, one a line. The prohibition reaches all that the law reaches, whether it is listed or not.',
        kind: 'list',
        required: false,
        cite: '(a)',
        basis: 'design',
      },
    ],
    keeps: 'withholding',
  },
  {
    ...base,
    id: 'review.opened',
    title: 'Open a review: do the findings still hold?',
    rule: 'before b7',
    basis: 'design',
    roles: ['analyst', 'legal-adviser'],
    signed: false,
    moves: [{ from: ['withheld', 'excepted'], to: 'same' }],
    conditions: [],
    asks: [
      {
        field: 'because',
        words: 'What gives cause: what has changed at the crossings, on which record.',
        kind: 'text',
        required: true,
        cite: '(a)',
        basis: 'design',
      },
    ],
    keeps: 'review',
    newRound: true,
  },
  {
    ...decided,
    id: 'restoration.determined',
    title: 'Restore: the findings no longer hold',
    rule: 'b7',
    moves: [{ from: ['withheld', 'excepted'], to: 'restored' }],
    conditions: [reviewOnRecord, restrictionNotFound, contradictingEvidenceOnRecord, certifiedAssessment],
  },
];
