import type { AbsentExit, Exit } from '../../authority.ts';
import { fromMemory, readInText } from '../../provenance.ts';

const text = readInText('22 U.S.C. 2378d(b)', '2026-11-23');

/** The one way out that the section gives. */
export const exits: readonly Exit[] = [
  {
    kind: 'effective-steps',
    class: 'exception',
    title: 'Exception: the government is taking effective steps',
    cite: '(b)',
    from: ['remediationReview'],
    remedial: true,
    steps: 'being-taken',
    limited: false,
    conditions: [
      {
        id: 'B1',
        title: 'Effective steps are being taken',
        cite: '(b)',
        asks: 'Is the government taking effective steps to bring the responsible members of the unit to justice? Present tense: steps that have stopped do not count.',
        provenance: text,
      },
    ],
    consultation: null,
    report: {
      due: 'before-it-counts',
      clockId: null,
      recipients: [
        'committee:senate-foreign-relations',
        'committee:senate-appropriations',
        'committee:house-foreign-affairs',
        'committee:house-appropriations',
      ],
      contents: [
        {
          id: 'determination',
          words: "The Secretary's determination",
          cite: '(b)',
          provenance: text,
          drawnFrom: 'decision',
        },
        {
          id: 'unit',
          drawnFrom: 'subject',
          words: 'The unit it concerns',
          cite: '(b)',
          provenance: fromMemory('Implied by "the security forces unit"; the section lists no contents.'),
        },
        {
          id: 'steps',
          drawnFrom: 'remediation',
          words: 'The effective steps being taken',
          cite: '(b)',
          provenance: fromMemory('Implied by what is determined; the section lists no contents.'),
        },
      ],
      cite: '(b)',
      provenance: text,
    },
    provenance: text,
  },
];

/** What the section does not give, said to whoever asks for it. */
export const absentExits: readonly AbsentExit[] = [
  {
    class: 'waiver',
    words:
      'Section 620M of the Foreign Assistance Act has no waiver. Its only way out is the exception of subsection (b): the Secretary determines and reports that the government is taking effective steps to bring the responsible members to justice.',
    cite: '22 U.S.C. 2378d(b)',
  },
  {
    class: 'carve-out',
    words:
      'This section has no carve-out for training. The one in the defense authorization act for 2015 speaks of funds of the Department of Defense only.',
    cite: '22 U.S.C. 2378d(a)',
  },
  {
    class: 'certification',
    words:
      'This section has no certification that would let assistance continue. Those of 22 U.S.C. 2304 and 2753 are other laws’ own and lift no bar of this one.',
    cite: '22 U.S.C. 2378d(b)',
  },
];
