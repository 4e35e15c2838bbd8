import type { ChartRegion } from '../../charted-procedure.ts';
import { CERTIFIED_STATES } from './certified-states.ts';

/** Whether the government engages in a consistent pattern, and what follows: (a)(2) and (e). */
export const pattern: ChartRegion = {
  id: 'pattern',
  title: 'Consistent pattern of gross violations',
  initial: 'monitoring',
  states: [
    { id: 'monitoring', words: 'No pattern is under review.', cite: '(a)(2)', says: 'nothing' },
    {
      id: 'patternReview',
      words: 'Whether the government engages in a consistent pattern of gross violations is under review.',
      cite: '(a)(2)',
      says: 'open',
      assessing: true,
    },
    {
      id: 'noPattern',
      words: 'Signed: the government does not engage in a consistent pattern of gross violations.',
      cite: '(a)(2)',
      says: 'clear',
    },
    {
      id: 'prohibited',
      words:
        'Signed: the government engages in a consistent pattern of gross violations. No security assistance may be provided.',
      cite: '(a)(2)',
      says: 'bars',
      assessing: true,
    },
    ...CERTIFIED_STATES,
    {
      id: 'improved',
      words:
        'Signed and reported: a significant improvement has occurred such as to warrant lifting the prohibition in the national interest.',
      cite: '(e); (g)',
      says: 'lifts',
      dependsOn: {
        reading: 'us-22usc2304/improvement',
        gives: { 'subchapter-one-funds': 'bars', 'the-prohibition': 'lifts' },
      },
      terms: { record: 'improvement', scopeField: 'assistance', untilField: null },
      assessing: true,
    },
    {
      id: 'continuedByLaw',
      words:
        'Signed: a joint resolution continues security assistance; the prohibition is held back as it says.',
      cite: '(c)(4)(A)',
      says: 'lifts',
      terms: { record: 'continuation', scopeField: 'continues', untilField: 'until' },
      assessing: true,
    },
    {
      id: 'restored',
      words:
        'Signed: the government does not engage in the pattern any more. The prohibition does not apply.',
      cite: '(a)(2)',
      says: 'clear',
    },
  ],
};

/** The request of Congress for a statement, (c)(1) to (3). It runs whether or not a pattern is found. */
export const request: ChartRegion = {
  id: 'request',
  title: 'Request of Congress for a statement',
  initial: 'notRequested',
  states: [
    { id: 'notRequested', words: 'No statement is requested.', cite: '(c)(1)', says: 'nothing' },
    {
      id: 'statementDue',
      words:
        'A statement is requested. The thirty days after receipt are counted; until they are over nothing stops.',
      cite: '(c)(1)',
      says: 'nothing',
      afterClock: {
        clockId: 'statement',
        says: 'bars',
        words:
          'Thirty days after receipt no statement was transmitted: no security assistance shall be delivered unless and until it is.',
        cite: '(c)(3)',
      },
    },
    {
      id: 'stoppedByLaw',
      words:
        'By the law itself, on day 31: no security assistance shall be delivered unless and until the statement is transmitted.',
      cite: '(c)(3)',
      says: 'bars',
      byLaw: true,
    },
    {
      id: 'authorizedByLaw',
      words:
        'Signed: a later law specifically authorizes deliveries, as far as it says. The statement is still due.',
      cite: '(c)(3)',
      says: 'lifts',
      terms: { record: 'specific-authorization', scopeField: 'authorizes', untilField: 'until' },
    },
    {
      id: 'requestWaiting',
      words:
        'A statement was transmitted, and another request had come in the meantime. Whether the statement answers that one too has to be said.',
      cite: '(c)(1)',
      says: 'open',
    },
    {
      id: 'statementSent',
      words: 'The statement has reached both committees with all its parts.',
      cite: '(c)(1)',
      says: 'nothing',
    },
  ],
};

/** What Congress does once a statement was transmitted, (c)(4). */
export const resolution: ChartRegion = {
  id: 'resolution',
  title: 'Joint resolution of Congress',
  initial: 'noResolution',
  states: [
    { id: 'noResolution', words: 'No joint resolution is under way.', cite: '(c)(4)(A)', says: 'nothing' },
    {
      id: 'resolutionPending',
      words: 'A joint resolution is under way. Until it is adopted it stops nothing.',
      cite: '(c)(4)(A)',
      says: 'nothing',
    },
    {
      id: 'resolutionTerminates',
      words: 'Signed: a joint resolution terminates security assistance.',
      cite: '(c)(4)(A)',
      says: 'bars',
    },
    {
      id: 'resolutionRestricts',
      words: 'Signed: a joint resolution restricts security assistance, as far as it says.',
      cite: '(c)(4)(A)',
      says: 'bars',
      terms: { record: 'resolution-end', scopeField: 'restricts', untilField: 'until' },
    },
    {
      id: 'resolutionContinues',
      words: 'Signed: a joint resolution continues security assistance.',
      cite: '(c)(4)(A)',
      says: 'clear',
    },
  ],
};
