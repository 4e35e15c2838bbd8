import type { ChartAct } from '../../charted-procedure.ts';
import {
  assessed,
  byRoute,
  mustBeCertified,
  noneDue,
  otherLawsClear,
  notProhibited,
  periodOver,
  received,
  statementSent,
} from './conditions.ts';
import { dayOf, textOf } from './fields.ts';

const LAW = { basis: 'law', region: 'notification' } as const;

const certification = (route: 'sale' | 'licence', conditionCite: string): ChartAct => ({
  ...LAW,
  id: `${route}-certification.submitted`,
  title:
    route === 'sale'
      ? 'Submit the numbered certification of the letter of offer'
      : 'Transmit the numbered certification of the licence',
  rule: 'd3',
  cite: conditionCite,
  roles: ['deciding-official'],
  signed: true,
  moves: [{ from: ['draft', 'informalReview'], to: 'formalNotice' }],
  conditions: [
    byRoute(route === 'sale' ? 'government-sale' : 'licence', conditionCite),
    mustBeCertified,
    notProhibited,
    ...assessed,
  ],
  asks: [textOf('number', 'Number of the certification', conditionCite)],
  keeps: 'certification',
  raises: [`${route}-certification`, 'federal-register'],
});

/** From the draft to the letter of offer, on the way that the section lays down. */
export const notificationActs: readonly ChartAct[] = [
  {
    ...LAW,
    id: 'sheet.checked',
    title: 'State what the transfer sheet does not: sales territory, cooperative project',
    rule: 'd1',
    cite: '(b)(6); (c)(5); 22 U.S.C. 2767(g)',
    roles: ['analyst'],
    signed: false,
    moves: [{ from: ['draft'], to: 'same' }],
    conditions: [],
    asks: [
      {
        ...textOf(
          'newSalesTerritory',
          'Does it authorize a new sales territory that includes a country outside the named group?',
          '(b)(6); (c)(5)',
        ),
        kind: 'flag',
      },
      {
        ...textOf(
          'cooperativeProject',
          'Is it part of a cooperative project that is taken out of this section?',
          '22 U.S.C. 2767(g)',
        ),
        kind: 'flag',
      },
    ],
    keeps: 'sheet',
    states: { newSalesTerritory: 'newSalesTerritory', cooperativeProject: 'cooperativeProject' },
  },
  {
    ...LAW,
    id: 'no-certification.concluded',
    title: 'Conclude that no certification is required',
    rule: 'd1',
    cite: '(b)(1); (c)(1)',
    roles: ['deciding-official'],
    signed: true,
    moves: [{ from: ['draft'], to: 'belowThreshold' }],
    conditions: [noneDue, ...assessed],
    asks: [],
    keeps: 'conclusion',
  },
  certification('sale', '(b)(1)'),
  certification('licence', '(c)(1)'),
  {
    ...LAW,
    id: 'receipt.confirmed',
    title: 'Confirm that all three have received the certification',
    rule: 'd3',
    cite: '(b)(1); (c)(2)',
    roles: ['legislative-affairs'],
    signed: false,
    moves: [{ from: ['formalNotice'], to: 'reviewPeriod' }],
    conditions: [received('(b)(1); (c)(1)', 'sale-certification', 'licence-certification')],
    asks: [],
    keeps: null,
  },
  {
    ...LAW,
    id: 'statement.requested',
    title: 'Record that a committee requested a statement',
    rule: 'd3',
    cite: '(b)(1); (c)(1)',
    roles: ['legislative-affairs'],
    signed: false,
    moves: [{ from: ['formalNotice', 'reviewPeriod', 'periodExpired'], to: 'same' }],
    conditions: [],
    asks: [
      {
        ...textOf('committee', 'Which committee', '(b)(1); (c)(1)'),
        kind: 'choice',
        choices: ['house-foreign-affairs', 'senate-foreign-relations'],
      },
      textOf('extent', 'What it asked for', '(b)(1); (c)(1)'),
    ],
    keeps: 'statement-request',
    raises: ['committee-statement'],
  },
  {
    ...LAW,
    id: 'period.ended',
    title: 'Record that the period of review has run out',
    rule: 'd4',
    cite: '(b)(1); (c)(2)',
    roles: ['legislative-affairs'],
    signed: false,
    moves: [{ from: ['reviewPeriod'], to: 'periodExpired' }],
    conditions: [periodOver, notProhibited],
    asks: [],
    keeps: null,
  },
  {
    ...LAW,
    id: 'letter.issued',
    title: 'Issue the letter of offer, or the licence',
    rule: 'd7',
    cite: '(b)(1); (c)(2)',
    roles: ['deciding-official'],
    signed: true,
    moves: [{ from: ['periodExpired'], to: 'issued' }],
    conditions: [periodOver, notProhibited, statementSent, otherLawsClear],
    asks: [
      textOf('number', 'Number of the letter of offer or licence', '(a)(1); (a)(4)'),
      { ...dayOf('quarterEndsOn', 'Last day of the quarter in which it is issued', '(a)'), dateBounds: [] },
    ],
    keeps: 'issue',
    raises: ['quarterly-report'],
  },
];
