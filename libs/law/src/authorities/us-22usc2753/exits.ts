import type { AbsentExit, Exit } from '../../authority.ts';
import { readInText } from '../../provenance.ts';
import { consentContents, emergencyContents, impactContents } from './duties.ts';

const c3B = readInText('22 U.S.C. 2753(c)(3)(B)', '2026-11-23');
const d2C = readInText('22 U.S.C. 2753(d)(2)(C)', '2026-11-23');

const certified = {
  class: 'certification',
  remedial: false,
  steps: null,
  limited: false,
  consultation: null,
} as const;

/** The ways out that the section gives. The way back, (c)(4), is no exit: it restores. */
export const exits: readonly Exit[] = [
  {
    ...certified,
    kind: 'significant-impact',
    title: 'Certification: ending cash sales and deliveries would hurt the security of the United States',
    cite: '(c)(3)(B)',
    from: ['salesIneligible'],
    conditions: [
      {
        id: 'S1',
        title: 'Significant adverse impact',
        cite: '(c)(3)(B)',
        asks: 'Would a termination of cash sales and deliveries have "significant adverse impact on United States security"? The exit reaches neither credits nor guaranties, nor an ineligibility by joint resolution.',
        provenance: c3B,
      },
    ],
    report: {
      due: 'before-it-counts',
      clockId: null,
      recipients: ['congress'],
      contents: impactContents,
      cite: '(c)(3)(B)',
      provenance: c3B,
    },
    provenance: c3B,
  },
  {
    ...certified,
    kind: 'emergency-consent',
    title: 'Emergency: consent to a transfer to others becomes effective at once',
    cite: '(d)(2)(A); (d)(2)(B)',
    from: ['consentRequested', 'consentCertified'],
    conditions: [
      {
        id: 'T1',
        title: 'An emergency requires the consent',
        cite: '(d)(2)(A); (d)(2)(B)',
        asks: 'Does an emergency exist which requires that consent become effective immediately in the national security interests of the United States?',
        provenance: d2C,
      },
    ],
    report: {
      due: 'before-it-counts',
      clockId: null,
      recipients: [
        'officer:speaker',
        'committee:house-foreign-affairs',
        'committee:senate-foreign-relations',
      ],
      contents: [...consentContents, ...emergencyContents],
      cite: '(d)(2)(C)',
      provenance: d2C,
    },
    provenance: d2C,
  },
];

/** What the section does not give, said to whoever asks for it. */
export const absentExits: readonly AbsentExit[] = [
  {
    class: 'waiver',
    words:
      'The section has no waiver of ineligibility. (c)(3)(B) is a certification, for cash sales and deliveries only.',
    cite: '22 U.S.C. 2753(c)(3)',
  },
  {
    class: 'exception',
    words:
      'The section has no exception from ineligibility. (d)(4) leaves some transfers to others out of subsection (d) and nothing more.',
    cite: '22 U.S.C. 2753(c)(3); (d)(4)',
  },
  {
    class: 'carve-out',
    words: 'The section has no carve-out for a kind of article or for training.',
    cite: '22 U.S.C. 2753(c)(1)',
  },
];
