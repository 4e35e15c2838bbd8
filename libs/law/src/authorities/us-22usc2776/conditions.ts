import type { ChartCondition, ChartTest } from '../../charted-procedure.ts';
import { REVIEWS } from './clocks.ts';

const any = (...tests: ChartTest[]): ChartTest => ({ kind: 'any', tests });
const both = (...tests: ChartTest[]): ChartTest => ({ kind: 'both', tests });
const not = (test: ChartTest): ChartTest => ({ kind: 'not', test });
const inState = (...states: string[]): ChartTest => ({ kind: 'in-state', states });
const isFact = (name: string, ...is: (string | boolean)[]): ChartTest => ({ kind: 'fact', name, is });
const notified = (duty: string): ChartTest => ({ kind: 'notified', duty });

const reached = (table: string): ChartTest => ({ kind: 'threshold', table, is: 'reached' });

/** True once a letter of offer or a licence stands. */
export const ISSUED = inState('issued', 'issuedInEmergency', 'belowThreshold');
const upgradeReached = reached('upgrade');

const law = { basis: 'law', clearedBy: [] } as const;

/** The amounts ask for a certification. */
export const mustBeCertified: ChartCondition = {
  id: 'amount-reached',
  words: 'No amount of the table is known to be reached, so there is nothing to certify.',
  cite: '(b)(1); (b)(5)(C); (b)(6); (c)(1); (c)(5)',
  basis: 'law',
  clearedBy: ['analyst'],
  test: any(reached('certification'), upgradeReached),
};

/** The amounts, the route or a cooperative project ask for none. */
export const noneDue: ChartCondition = {
  id: 'below-amounts',
  words:
    'An amount of the table is reached, or a fact that the table needs is not known. Values, group, route and sales territory must all be on record.',
  cite: '(b)(1); (b)(6); (c)(1); (c)(5); 22 U.S.C. 2767(g)',
  basis: 'law',
  clearedBy: ['analyst'],
  test: both(
    any(
      { kind: 'threshold', table: 'certification', is: 'below' },
      isFact('route', 'grant', 'other'),
      isFact('cooperativeProject', true),
    ),
    any(not({ kind: 'on-record', record: 'upgrade', ever: true }), {
      kind: 'threshold',
      table: 'upgrade',
      is: 'below',
    }),
  ),
};

/** The proposal is a sale (or a licence). */
export const byRoute = (route: 'government-sale' | 'licence', cite: string): ChartCondition => ({
  ...law,
  id: 'route',
  words: `The transfer is not on record as a ${route === 'licence' ? 'commercial export under licence' : 'sale by letter of offer'}.`,
  cite,
  test: isFact('route', route),
});

/** A legal adviser has certified the assessment. */
export const certifiedAssessment: ChartCondition = {
  id: 'certified-assessment',
  words: 'No legal adviser has certified that every element has a finding.',
  cite: 'design',
  basis: 'design',
  clearedBy: ['legal-adviser'],
  test: { kind: 'certified' },
};

/** None of N1 to N3 is open, and a legal adviser has certified it. */
export const assessed: readonly ChartCondition[] = [
  {
    id: 'all-found',
    words: 'An element has no finding yet.',
    cite: '(b)(1); (c)(1)',
    basis: 'design',
    clearedBy: ['analyst'],
    test: { kind: 'all-found', elements: 'all' },
  },
  certifiedAssessment,
];

/** The three have received what they must receive, with all its parts. */
export const received = (cite: string, ...duties: string[]): ChartCondition => ({
  id: 'received',
  words:
    'The Speaker, the House committee and the chairman of the Senate committee have not all received the certification with every part it must contain.',
  cite,
  basis: 'law',
  clearedBy: ['legislative-affairs'],
  test: any(...duties.map(notified)),
});

/** The period of review is over. */
export const periodOver: ChartCondition = {
  ...law,
  id: 'period-over',
  words: 'The period of review (15 or 30 calendar days after receipt) has not run out.',
  cite: '(b)(1); (c)(2)',
  test: any(...REVIEWS.map((clock): ChartTest => ({ kind: 'clock', clock, is: 'run-out' }))),
};

/** No law prohibits it. */
export const notProhibited: ChartCondition = {
  ...law,
  id: 'not-prohibited',
  words: 'A law prohibits it: a joint resolution was enacted, or a later law blocks it.',
  cite: '(b)(1); (c)(2)',
  test: not(inState('prohibited', 'blockedByLaw')),
};

/** What a committee asked for has been sent. */
export const statementSent: ChartCondition = {
  id: 'statement-sent',
  words: 'A committee asked for a statement, and both committees have not received it yet.',
  cite: '(b)(1); (c)(1)',
  basis: 'design',
  clearedBy: ['legislative-affairs'],
  test: any(not({ kind: 'on-record', record: 'statement-request' }), notified('committee-statement')),
};

/** The emergency's own questions are answered. */
export const emergencyFound = (cite: string, element: string): ChartCondition => ({
  id: 'emergency-found',
  words: 'That an emergency requires it has not been found.',
  cite,
  basis: 'law',
  clearedBy: ['analyst'],
  test: { kind: 'findings', elements: [element], every: 'met' },
});

/** For purchasers outside the named group the emergency limb turns on a reading. */
export const emergencyReaches: ChartCondition = {
  id: 'emergency-reaches',
  words:
    'For a purchaser outside the named group it has not been found, under an adopted reading, that the emergency does away with the 30 days.',
  cite: '(c)(2)',
  basis: 'law',
  clearedBy: ['legal-adviser', 'analyst'],
  test: any(isFact('purchaserGroup', 'named-group'), {
    kind: 'findings',
    elements: ['EL2'],
    every: 'met',
  }),
};

/** Nothing more can be done about a delivery that is complete. */
export const notDelivered: ChartCondition = {
  ...law,
  id: 'not-delivered',
  words: 'Everything has been delivered.',
  cite: '(b)(5)(A)',
  test: not(inState('delivered')),
};

/** A letter of offer or a licence stands. */
export const isIssued: ChartCondition = {
  id: 'issued',
  words:
    'No letter of offer and no licence has been issued, and it was not concluded that none of this is required.',
  cite: '(b)(1); (c)(1)',
  basis: 'law',
  clearedBy: ['deciding-official'],
  test: ISSUED,
};

/** A certification of its own is due for an upgrade. */
export const upgradeIsLarge: ChartCondition = {
  id: 'upgrade-reached',
  words:
    'The cost of the enhancement does not reach the amount from which it needs a certification of its own.',
  cite: '(b)(5)(C); (b)(6)',
  basis: 'law',
  clearedBy: ['analyst'],
  test: upgradeReached,
};

/** No certification of its own is due for an upgrade. */
export const upgradeIsSmall: ChartCondition = {
  id: 'upgrade-below',
  words:
    'The enhancement reaches the amount from which it needs a certification of its own, or whether it does is not known.',
  cite: '(b)(5)(C); (b)(6)',
  basis: 'law',
  clearedBy: ['analyst'],
  test: { kind: 'threshold', table: 'upgrade', is: 'below' },
};

/** An enhancement has been found. */
export const upgradeFound: ChartCondition = {
  id: 'upgrade-found',
  words: 'No enhancement or upgrade is on record that has not been dealt with.',
  cite: '(b)(5)(A)',
  basis: 'law',
  clearedBy: ['analyst'],
  test: inState('enhancementFound'),
};

/** The new certification is under way. */
export const underNewCertification: ChartCondition = {
  id: 'new-certification',
  words: 'The proposal has not gone back to be certified anew.',
  cite: '(b)(5)(C)',
  basis: 'law',
  clearedBy: ['legal-adviser', 'analyst'],
  test: not(ISSUED),
};

/** The 45 days are over. */
export const enhancementWaited: ChartCondition = {
  ...law,
  id: 'enhancement-waited',
  words: 'The 45 days since both chairmen received the report have not run out.',
  cite: '(b)(5)(A)',
  test: { kind: 'clock', clock: 'enhancement', is: 'run-out' },
};

/** No enhancement waits. */
export const noEnhancementWaits: ChartCondition = {
  ...law,
  id: 'no-enhancement-waits',
  words: 'An enhancement or upgrade has been found; delivery waits until 45 days after its report.',
  cite: '(b)(5)(A)',
  test: inState('asCertified'),
};

/** A requested notice of shipment is thirty days old. */
export const shipmentNoticed: ChartCondition = {
  ...law,
  id: 'shipment-noticed',
  words:
    'Notice of the shipment was requested, and 30 days since both committees received it have not run out.',
  cite: '(i)',
  test: any(not({ kind: 'on-record', record: 'shipment-request', ever: true }), {
    kind: 'clock',
    clock: 'shipment',
    is: 'run-out',
  }),
};

/** Other laws are none of this section's; but nothing that they bar or leave open is issued under it. */
export const otherLawsClear: ChartCondition = {
  id: 'other-laws',
  words: 'Another law bars this transfer, or leaves it undetermined.',
  cite: '22 U.S.C. 2753(a)(4); 2754; and every law that reaches the transfer',
  basis: 'law',
  clearedBy: ['analyst', 'legal-adviser', 'deciding-official'],
  test: { kind: 'other-laws-clear' },
};
