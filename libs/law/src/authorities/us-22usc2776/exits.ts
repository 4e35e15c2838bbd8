import type { AbsentExit, Exit, ExitReport } from '../../authority.ts';
import { readInText } from '../../provenance.ts';
import { emergencyLicenceContents, emergencySaleContents } from './contents.ts';
import { EMERGENCY_LICENCE } from './readings.ts';

const b1 = readInText('22 U.S.C. 2776(b)(1)', '2026-11-23');
const c2 = readInText('22 U.S.C. 2776(c)(2)', '2026-11-23');

/** States before issue: an emergency can be certified in each of them. */
export const BEFORE_ISSUE = ['draft', 'informalReview', 'held', 'formalNotice', 'reviewPeriod'] as const;

const report = (cite: string, contents: ExitReport['contents'], provenance: typeof b1): ExitReport => ({
  due: 'before-it-counts',
  clockId: null,
  recipients: ['officer:speaker', 'committee:house-foreign-affairs', 'committee:senate-foreign-relations'],
  contents,
  cite,
  provenance,
});

const certified = {
  class: 'certification',
  from: BEFORE_ISSUE,
  remedial: false,
  steps: null,
  limited: false,
} as const;

/** The emergency certifications. They go round the period of review, not round the certification. */
export const exits: readonly Exit[] = [
  {
    ...certified,
    kind: 'emergency-sale',
    title: 'Emergency: the letter of offer need not wait for the period of review',
    cite: '(b)(1)',
    conditions: [
      {
        id: 'ES1',
        title: 'An emergency requires the sale',
        cite: '(b)(1)',
        asks: 'Does an emergency exist which requires the proposed sale in the national security interests of the United States?',
        provenance: b1,
      },
    ],
    consultation: null,
    report: report('(b)(1)', emergencySaleContents, b1),
    provenance: b1,
  },
  {
    ...certified,
    kind: 'emergency-licence',
    title: 'Emergency: the licence need not wait for the period of review',
    cite: '(c)(2)',
    conditions: [
      {
        id: 'EL1',
        title: 'An emergency requires the export',
        cite: '(c)(2)',
        asks: 'Does an emergency exist which requires the proposed export in the national security interests of the United States?',
        provenance: c2,
      },
      {
        id: 'EL2',
        title: 'The emergency reaches the 30 days',
        cite: '(c)(2)',
        asks: 'For a purchaser outside the named group: does the emergency do away with the period of subparagraph (C)? The last sentence of the paragraph names only (A) and (B).',
        provenance: c2,
        reading: EMERGENCY_LICENCE,
      },
    ],
    consultation: null,
    report: report('(c)(2)', emergencyLicenceContents, c2),
    provenance: c2,
  },
];

/** What the section does not give, said to whoever asks for it. */
export const absentExits: readonly AbsentExit[] = [
  {
    class: 'waiver',
    words:
      'The section gives no waiver. "Thus waiving" is what an emergency certification does to the period of review; it has its own contents and recipients.',
    cite: '22 U.S.C. 2776(b)(1); (c)(2)',
  },
  {
    class: 'exception',
    words:
      'The section has no exception that somebody determines. What lies below the amounts of its table needs no certification; that is a conclusion from the table.',
    cite: '22 U.S.C. 2776(b)(1); (c)(1)',
  },
  {
    class: 'carve-out',
    words: 'The section has no carve-out for a kind of article, defensive ones included: the amounts decide.',
    cite: '22 U.S.C. 2776(b)(1); (c)(1)',
  },
];
