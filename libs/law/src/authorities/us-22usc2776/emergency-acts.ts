import type { ChartAct } from '../../charted-procedure.ts';
import {
  byRoute,
  certifiedAssessment,
  emergencyFound,
  emergencyReaches,
  mustBeCertified,
  notProhibited,
  otherLawsClear,
  received,
} from './conditions.ts';
import { BEFORE_ISSUE } from './exits.ts';
import { dayOf, textOf } from './fields.ts';

const SIGNED = {
  basis: 'law',
  region: 'notification',
  rule: 'd6',
  roles: ['deciding-official'],
  signed: true,
} as const;

const number = textOf('number', 'Number of the certification', '(b)(1); (c)(1)');

/** The certification with an emergency: it goes round the period of review and is delivered all the same. */
export const emergencyActs: readonly ChartAct[] = [
  {
    ...SIGNED,
    id: 'emergency.certified-sale',
    title: 'Certify an emergency that requires the sale',
    cite: '(b)(1)',
    exit: 'emergency-sale',
    moves: [{ from: BEFORE_ISSUE, to: 'emergencyCertified' }],
    conditions: [
      byRoute('government-sale', '(b)(1)'),
      mustBeCertified,
      notProhibited,
      certifiedAssessment,
      emergencyFound('(b)(1)', 'ES1'),
    ],
    asks: [number],
    keeps: 'emergency',
    raises: ['emergency-sale-certification', 'federal-register'],
  },
  {
    ...SIGNED,
    id: 'emergency.certified-licence',
    title: 'Certify an emergency that requires the export',
    cite: '(c)(2)',
    exit: 'emergency-licence',
    moves: [{ from: BEFORE_ISSUE, to: 'emergencyCertified' }],
    conditions: [
      byRoute('licence', '(c)(2)'),
      mustBeCertified,
      notProhibited,
      certifiedAssessment,
      emergencyFound('(c)(2)', 'EL1'),
      emergencyReaches,
    ],
    asks: [number],
    keeps: 'emergency',
    raises: ['emergency-licence-certification', 'federal-register'],
  },
  {
    ...SIGNED,
    id: 'letter.issued-in-emergency',
    title: 'Issue the letter of offer, or the licence, under the emergency certification',
    cite: '(b)(1); (c)(2)',
    moves: [{ from: ['emergencyCertified'], to: 'issuedInEmergency' }],
    conditions: [
      received('(b)(1); (c)(2)', 'emergency-sale-certification', 'emergency-licence-certification'),
      notProhibited,
      otherLawsClear,
    ],
    asks: [
      textOf('number', 'Number of the letter of offer or licence', '(a)(1); (a)(4)'),
      { ...dayOf('quarterEndsOn', 'Last day of the quarter in which it is issued', '(a)'), dateBounds: [] },
    ],
    keeps: 'issue',
    raises: ['quarterly-report'],
  },
];
