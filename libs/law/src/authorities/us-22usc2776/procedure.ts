import type { ChartedProcedure, ChartRegion, ChartTest, ForbiddenPath } from '../../charted-procedure.ts';
import { againActs } from './again-acts.ts';
import { REVIEWS } from './clocks.ts';
import { customActs } from './custom-acts.ts';
import { deliveryActs, deliveryRegion, upgradeActs, upgradeRegion } from './delivery-acts.ts';
import { emergencyActs } from './emergency-acts.ts';
import { notificationActs } from './notification-acts.ts';
import { resolutionActs, resolutionRegion } from './resolution-acts.ts';

const waits = (id: string, words: string, cite: string) => ({ id, words, cite, says: 'waits' as const });
const assessing = { assessing: true } as const;

const notificationRegion: ChartRegion = {
  id: 'notification',
  title: 'Certification and period of review',
  initial: 'draft',
  states: [
    {
      ...waits('draft', 'It is being drawn up; whether it must be certified is open.', '(b)(1); (c)(1)'),
      ...assessing,
    },
    {
      id: 'belowThreshold',
      words: 'A person has concluded that no certification is required.',
      cite: '(b)(1); (c)(1)',
      says: 'clear',
    },
    {
      ...waits(
        'informalReview',
        'It is not certified yet; it is with the committees for informal review, by custom and not by law.',
        '(b)(1); (c)(1)',
      ),
      ...assessing,
    },
    {
      ...waits(
        'held',
        'It is not certified yet; a committee leader holds it, by custom and not by law.',
        '(b)(1); (c)(1)',
      ),
      ...assessing,
    },
    {
      ...waits(
        'formalNotice',
        'The certification is signed; not all three are on record as having received it.',
        '(b)(1); (c)(1)',
      ),
      ...assessing,
    },
    {
      ...waits(
        'reviewPeriod',
        'The Congress has the certification; the period of review runs.',
        '(b)(1); (c)(2)',
      ),
      ...assessing,
    },
    waits(
      'periodExpired',
      'The period of review has run out and no law prohibits it. Nothing is issued until a person signs.',
      '(b)(1); (c)(2)',
    ),
    waits(
      'emergencyCertified',
      'An emergency is certified. Nothing is issued until all three have received the certification.',
      '(b)(1); (c)(2)',
    ),
    {
      id: 'issued',
      words: 'The letter of offer or licence is issued, after the period of review.',
      cite: '(b)(1); (c)(2)',
      says: 'clear',
    },
    {
      id: 'issuedInEmergency',
      words:
        'The letter of offer or licence is issued under an emergency certification, without the period of review.',
      cite: '(b)(1); (c)(2)',
      says: 'lifts',
    },
    waits('withdrawn', 'The proposal is withdrawn.', 'practice'),
  ],
};

const ranOut: ChartTest = {
  kind: 'any',
  tests: REVIEWS.map((clock): ChartTest => ({ kind: 'clock', clock, is: 'run-out' })),
};
const prohibited: ChartTest = { kind: 'in-state', states: ['prohibited', 'blockedByLaw'] };
const free: ChartTest = { kind: 'not', test: prohibited };

const never: readonly ForbiddenPath[] = [
  {
    words: 'Nothing is issued before the period of review is over, or while a law prohibits it',
    cite: '(b)(1); (c)(2)',
    into: ['issued'],
    unless: { kind: 'both', tests: [ranOut, free] },
  },
  {
    words: 'Nothing is issued in an emergency before the certification with its justification is received',
    cite: '(b)(1); (c)(2)',
    into: ['issuedInEmergency'],
    unless: {
      kind: 'both',
      tests: [
        {
          kind: 'any',
          tests: [
            { kind: 'notified', duty: 'emergency-sale-certification' },
            { kind: 'notified', duty: 'emergency-licence-certification' },
          ],
        },
        free,
      ],
    },
  },
  {
    words: 'A hold is custom: it stands in the way of the informal review and of nothing else',
    cite: 'practice',
    into: ['held'],
    onlyFrom: ['informalReview'],
  },
  {
    words: 'Nothing is delivered while a law prohibits it, or before there is a letter of offer or licence',
    cite: '(b)(1); (b)(5)(A)',
    into: ['delivering', 'delivered'],
    unless: {
      kind: 'both',
      tests: [free, { kind: 'in-state', states: ['issued', 'issuedInEmergency', 'belowThreshold'] }],
    },
  },
  {
    words: 'Introducing, reporting or passing a resolution prohibits nothing: only its enactment does',
    cite: '(b)(1)',
    into: ['prohibited'],
    onlyFrom: ['passed', 'vetoed'],
  },
];

/** How a sale or an export is certified, reviewed, issued and delivered. */
export const procedure: ChartedProcedure = {
  machine: 'charted',
  decider: { title: 'the President or a delegate', department: 'state', cite: '(b)(1); (c)(1)' },
  regions: [notificationRegion, resolutionRegion, upgradeRegion, deliveryRegion],
  acts: [
    ...notificationActs,
    ...customActs,
    ...emergencyActs,
    ...againActs,
    ...resolutionActs,
    ...upgradeActs,
    ...deliveryActs,
  ],
  never,
};
