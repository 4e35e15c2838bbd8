import type { AbsentExit, Exit } from '../../authority.ts';
import { readInText } from '../../provenance.ts';

const b = readInText('22 U.S.C. 2378-1(b)', '2026-11-23');

/** The one way out that the section gives while the restriction lasts. */
export const exits: readonly Exit[] = [
  {
    kind: 'national-security-interest',
    class: 'exception',
    title: 'Exception: in the national security interest, after prior notice',
    cite: '(b)',
    from: ['exceptionIntended', 'exceptionIntendedBeforeWithholding'],
    remedial: false,
    steps: null,
    limited: false,
    conditions: [
      {
        id: 'X1',
        title: 'In the national security interest',
        cite: '(b)',
        asks: 'Is it in the national security interest of the United States to furnish assistance without regard to the restriction in subsection (a)?',
        provenance: b,
      },
    ],
    consultation: null,
    // Subsection (c) is no report that follows: the notice comes before, as the duty `exception-notice`.
    report: null,
    provenance: b,
  },
];

/** What the section does not give, said to whoever asks for it. */
export const absentExits: readonly AbsentExit[] = [
  {
    class: 'waiver',
    words:
      'Section 620I of the Foreign Assistance Act has no waiver. Its way out is the exception of subsection (b): the President determines that to furnish assistance is in the national security interest, and has notified the four committees before.',
    cite: '22 U.S.C. 2378-1(b)',
  },
  {
    class: 'carve-out',
    words: 'This section has no carve-out: it names no assistance that the prohibition leaves alone.',
    cite: '22 U.S.C. 2378-1(a)',
  },
  {
    class: 'certification',
    words:
      'This section has no certification. A written assurance of the government is recorded and weighed; it is not an exception and opens nothing.',
    cite: '22 U.S.C. 2378-1',
  },
];
