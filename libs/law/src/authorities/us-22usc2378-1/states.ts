import type { ChartRegion, ChartState } from '../../charted-procedure.ts';

/** What holds where the restriction was made known and nobody has withheld: the text's own effect is contested. */
const onceMadeKnown: NonNullable<ChartState['dependsOn']> = {
  reading: 'us-22usc2378-1/made-known',
  gives: { 'self-executing': 'bars', 'determination-needed': 'open' },
};

const asking: readonly ChartState[] = [
  {
    id: 'monitoring',
    words: 'Nothing on record says that humanitarian aid of the United States is restricted.',
    cite: '(a)',
    says: 'nothing',
  },
  {
    id: 'informed',
    words: 'A restriction is reported. Nobody has begun to assess it.',
    cite: '(a)',
    says: 'open',
  },
  {
    id: 'assessing',
    words: 'Whether the government restricts United States humanitarian assistance is being assessed.',
    cite: '(a)',
    says: 'open',
    assessing: true,
  },
  {
    id: 'notMet',
    words: 'Signed: the condition of the prohibition is not met.',
    cite: '(a)',
    says: 'clear',
  },
];

const known: readonly ChartState[] = [
  {
    id: 'madeKnown',
    words:
      'Signed: the restriction is supported by findings and was made known to the President. Nobody has withheld assistance yet; whatever moves meanwhile is an exposure.',
    cite: '(a)',
    says: 'open',
    dependsOn: onceMadeKnown,
    assessing: true,
  },
  {
    id: 'exceptionIntendedBeforeWithholding',
    words:
      'Signed: an exception is intended, and its prior notice is under way. Assistance has not been withheld.',
    cite: '(a); (c)',
    says: 'open',
    dependsOn: onceMadeKnown,
    assessing: true,
  },
];

const withholding: readonly ChartState[] = [
  {
    id: 'withheld',
    words: 'Signed: assistance is withheld.',
    cite: '(a)',
    says: 'bars',
    assessing: true,
  },
  {
    id: 'exceptionIntended',
    words: 'Signed: an exception is intended, and its prior notice is under way. Assistance stays withheld.',
    cite: '(a); (c)',
    says: 'bars',
    assessing: true,
  },
  {
    id: 'excepted',
    words:
      'Signed: to furnish assistance is in the national security interest. The restriction goes on; the prohibition is held back.',
    cite: '(b)',
    says: 'lifts',
    terms: { record: 'exception-determination', scopeField: 'scope', untilField: 'until' },
    assessing: true,
  },
  {
    id: 'restored',
    words: 'Signed: the findings no longer hold. The prohibition does not apply any more.',
    cite: '(a)',
    says: 'clear',
  },
];

/** States in which the restriction is on record and open or in force: records about it can be added. */
export const LIVE = [
  'informed',
  'assessing',
  'madeKnown',
  'exceptionIntendedBeforeWithholding',
  'withheld',
  'exceptionIntended',
  'excepted',
] as const;

/** The one question of the section, from the first report to restoration. */
export const restriction: ChartRegion = {
  id: 'restriction',
  title: 'Restriction of United States humanitarian assistance',
  initial: 'monitoring',
  states: [...asking, ...known, ...withholding],
};
