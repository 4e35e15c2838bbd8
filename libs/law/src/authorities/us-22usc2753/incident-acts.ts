import type { ChartAct, ChartField } from '../../charted-procedure.ts';
import {
  assessed,
  assurancesOnRecord,
  ineligibilityReported,
  isIneligible,
  possibleReported,
  unauthorisedReported,
  violationNotFound,
} from './conditions.ts';
import { VIOLATION_BY } from './elements.ts';
import { choiceOf, dayOf, textOf } from './fields.ts';

const STEP = { basis: 'law', region: 'incident', signed: false } as const;

/**
 * The four things that oversight found missing: what is reportable, what must be done, by when, and a documented finding.
 * The section has none of them. They are our own, and marked as policy.
 */
const missingFour: readonly ChartField[] = [
  textOf('definition', 'What counts as reportable: the definition that was applied', 'practice', 'policy'),
  { ...textOf('requiredActions', 'What must be done, a line each', 'practice', 'policy'), kind: 'list' },
  {
    ...textOf('targetOn', 'By when (a target of our own, no deadline of the law)', 'practice', 'policy'),
    kind: 'date',
  },
  textOf('finding', 'The finding, in words', 'practice', 'policy'),
];

/** From an incident to its end. */
export const incidentActs: readonly ChartAct[] = [
  {
    ...STEP,
    id: 'incident.recorded',
    title: 'Record an incident of possible misuse',
    rule: 'e1',
    cite: '(c)(2)',
    roles: ['analyst', 'post-vetter'],
    moves: [{ from: ['noIncident', 'noViolation', 'decided'], to: 'incidentReview' }],
    conditions: [],
    asks: [
      textOf('articles', 'Which articles or services, furnished how', '(c)(1)'),
      textOf('what', 'What is said to have happened', '(c)(2)'),
      dayOf('receivedOn', 'Information received on', '(c)(2)'),
      {
        ...textOf('incidentIds', 'Incidents on record', '(c)(2)'),
        kind: 'ids',
        pointsAt: 'incident',
        required: false,
      },
    ],
    keeps: 'misuse',
    newRound: true,
  },
  {
    ...STEP,
    id: 'violation.described',
    title: 'Describe the violation that may have occurred',
    rule: 'e2',
    cite: '(c)(1)',
    roles: ['analyst'],
    moves: [{ from: ['incidentReview', 'reportDue', 'reported'], to: 'same' }],
    conditions: [],
    asks: [choiceOf('violationBy', 'In what it would lie', '(c)(1)', VIOLATION_BY)],
    keeps: 'violation',
    states: { violationBy: 'violationBy' },
    edits: true,
  },
  {
    ...STEP,
    id: 'incident.found-reportable',
    title: 'Find that a violation may have occurred, so that it is reported',
    rule: 'e3',
    cite: '(c)(2)',
    roles: ['analyst', 'legal-adviser'],
    moves: [{ from: ['incidentReview'], to: 'reportDue' }],
    conditions: [],
    asks: missingFour,
    keeps: 'reportability',
    raises: ['possible-violation-report'],
  },
  {
    ...STEP,
    id: 'incident.found-not-reportable',
    title: 'Find that the information does not show that a violation may have occurred',
    rule: 'e3',
    cite: '(c)(2)',
    roles: ['deciding-official'],
    signed: true,
    moves: [{ from: ['incidentReview'], to: 'noViolation' }],
    conditions: [...assessed, unauthorisedReported],
    asks: missingFour.filter(({ field }) => field === 'definition' || field === 'finding'),
    keeps: 'reportability',
  },
  {
    ...STEP,
    id: 'report.confirmed',
    title: 'Confirm that the Congress has received the report',
    rule: 'e4',
    cite: '(c)(2)',
    roles: ['legislative-affairs'],
    moves: [{ from: ['reportDue'], to: 'reported' }],
    conditions: [possibleReported],
    asks: [],
    keeps: null,
  },
  {
    ...STEP,
    id: 'violation.not-found',
    title: 'Find that there is no substantial violation',
    rule: 'e5',
    cite: '(c)(1)',
    roles: ['deciding-official'],
    signed: true,
    moves: [{ from: ['reported'], to: 'noViolation' }],
    conditions: [violationNotFound, ...assessed, unauthorisedReported],
    asks: [],
    keeps: 'no-violation',
  },
  {
    ...STEP,
    id: 'incident.closed',
    title: 'Close the incident, which ended in ineligibility',
    rule: 'e6',
    cite: '(c)(3)(A)',
    roles: ['analyst'],
    moves: [{ from: ['reported'], to: 'decided' }],
    conditions: [isIneligible, ineligibilityReported, unauthorisedReported],
    asks: [],
    keeps: null,
  },
  {
    ...STEP,
    id: 'unauthorised-transfer.recorded',
    title: 'Record information that something was passed on without consent',
    rule: 'e7',
    cite: '(e)',
    roles: ['analyst', 'post-vetter'],
    moves: [{ from: ['incidentReview', 'reportDue', 'reported'], to: 'same' }],
    conditions: [],
    asks: [
      textOf('what', 'What was passed on, and to whom', '(e)'),
      dayOf('receivedOn', 'Information received on', '(e)'),
    ],
    keeps: 'unauthorised-transfer',
    raises: ['unauthorised-transfer-report'],
  },
  {
    ...STEP,
    id: 'assurances.recorded',
    title: 'Record assurances that the violation will not recur',
    rule: 'e12',
    cite: '(c)(4)(B)',
    roles: ['analyst', 'post-vetter'],
    moves: [
      {
        from: ['noIncident', 'incidentReview', 'reportDue', 'reported', 'noViolation', 'decided'],
        to: 'same',
      },
    ],
    conditions: [isIneligible],
    asks: [
      textOf('by', 'Given by', '(c)(4)(B)'),
      textOf('words', 'What is assured', '(c)(4)(B)'),
      dayOf('on', 'Given on', '(c)(4)(B)'),
    ],
    keeps: 'assurances',
  },
  {
    ...STEP,
    id: 'assurances.accepted',
    title: 'Accept the assurances as satisfactory',
    rule: 'e12',
    cite: '(c)(4)(B)',
    roles: ['deciding-official'],
    signed: true,
    moves: [
      {
        from: ['noIncident', 'incidentReview', 'reportDue', 'reported', 'noViolation', 'decided'],
        to: 'same',
      },
    ],
    conditions: [isIneligible, assurancesOnRecord],
    asks: [],
    keeps: 'assurances-accepted',
  },
];
