import type { Reading } from '../../authority.ts';
import { readInText, reportedIn } from '../../provenance.ts';

const CHECKED = '2026-11-23';

/** The contested question of this section. */
export const readings: readonly Reading[] = [
  {
    id: 'us-22usc2304/improvement',
    question: 'What does a finding of significant improvement under (e) lift?',
    cite: '(e)',
    alternatives: [
      {
        id: 'subchapter-one-funds',
        words:
          'Only what its words name: "funds authorized to be appropriated under subchapter I of this chapter". Security assistance is under subchapter II and the Arms Export Control Act, so its prohibition stands.',
        heldBy: 'Text without gloss',
        provenance: readInText('22 U.S.C. 2304(e)', CHECKED),
      },
      {
        id: 'the-prohibition',
        words:
          'The prohibition of (a)(2): the paragraph is headed "Removal of prohibition on assistance" and speaks of "lifting the prohibition on furnishing such assistance".',
        heldBy: 'The project digest, which restores under (e)',
        provenance: reportedIn('Project digest of the law, sections 5 and 12(c)', CHECKED),
      },
    ],
  },
];
