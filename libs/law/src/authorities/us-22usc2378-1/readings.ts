import type { Reading } from '../../authority.ts';
import { fromMemory, readInText, reportedIn } from '../../provenance.ts';

const CHECKED = '2026-11-23';
const text = readInText('22 U.S.C. 2378-1(a)', CHECKED);
const digest = (section: string) => reportedIn(`Project digest of the law, section ${section}`, CHECKED);
const notRead = fromMemory('Position known, source not read.');
const POLICY_PAPER = 'The policy paper that this project answers (reported)';

/** What the section's words mean. */
const meanings: readonly Reading[] = [
  {
    id: 'us-22usc2378-1/restriction',
    question: 'Which restriction counts: any, a substantial one, or only an arbitrary one?',
    cite: '(a)',
    alternatives: [
      {
        id: 'any',
        words:
          'Any: the text says "prohibits or otherwise restricts, directly or indirectly" and no more. Intent, scale and reason do not matter.',
        heldBy: 'Text without gloss; critics of the executive practice (reported)',
        provenance: { ...text, note: 'Who holds it: project digest, section 4.' },
      },
      {
        id: 'substantial',
        words: 'A substantial one: small or passing obstacles are not what the section means.',
        heldBy: 'Executive practice (reported)',
        provenance: digest('4'),
      },
      {
        id: 'arbitrary',
        words:
          'An arbitrary one: a restriction for a genuine reason of security or order does not count. The word comes from the assurances of National Security Memorandum 20, which is revoked.',
        heldBy: 'Practice under the assurances of 2024 (historical, reported)',
        provenance: digest('4'),
      },
    ],
  },
  {
    id: 'us-22usc2378-1/made-known',
    question: 'When it is made known to the President, does the text bar by itself?',
    cite: '(a)',
    alternatives: [
      {
        id: 'self-executing',
        words:
          'Yes: "No assistance shall be furnished ... when it is made known"; nothing more is asked, and (b) is the only decision the section leaves.',
        heldBy: 'Text without gloss',
        provenance: text,
      },
      {
        id: 'determination-needed',
        words: 'No: assistance goes on until somebody has formally found that the condition is met.',
        heldBy: 'Executives, by what they did (reported)',
        provenance: digest('12(b)'),
      },
    ],
  },
];

/** What "assistance ... under this chapter or the Arms Export Control Act" reaches. */
const reaches: readonly Reading[] = [
  {
    id: 'us-22usc2378-1/cash-sales',
    question:
      'Is a sale that the buyer pays for with national funds "assistance ... furnished under" the Act?',
    cite: '(a)',
    alternatives: [
      {
        id: 'grants-only',
        words: 'No: a sale paid with national funds is a sale, not assistance.',
        heldBy: 'Executive practice under the neighbouring section 620M (reported)',
        provenance: digest('1.2'),
      },
      {
        id: 'every-furnishing',
        words: 'Yes: what the government furnishes under the Act is assistance, whoever pays.',
        heldBy: POLICY_PAPER,
        provenance: digest('0.1(5)'),
      },
    ],
  },
  {
    id: 'us-22usc2378-1/licences',
    question: 'Is a commercial export licence "assistance ... furnished under" the Act?',
    cite: '(a)',
    alternatives: [
      {
        id: 'private-export',
        words: 'No: a licence permits a private export; the government furnishes nothing.',
        heldBy: 'Known as the usual reading; no holder on record',
        provenance: notRead,
      },
      {
        id: 'arms-sales-too',
        words: 'Yes: the section is read to stop security assistance and arms sales of every kind.',
        heldBy: POLICY_PAPER,
        provenance: digest('0.1(5)'),
      },
    ],
  },
  {
    id: 'us-22usc2378-1/cooperative-projects',
    question: 'Is a cooperative project under section 27 of the Arms Export Control Act "assistance"?',
    cite: '(a)',
    alternatives: [
      {
        id: 'exchange',
        words:
          'No: each side contributes and receives an equitable share (22 U.S.C. 2767(c)); that is exchange.',
        heldBy: 'Known as the usual reading; no holder on record',
        provenance: notRead,
      },
      {
        id: 'furnished-under-the-act',
        words:
          'Yes: what the United States contributes is furnished under the Act. An agreement under 10 U.S.C. 2350a is not, under either reading.',
        heldBy: 'Text without gloss',
        provenance: readInText('22 U.S.C. 2378-1(a) with 22 U.S.C. 2767(a)', CHECKED),
      },
    ],
  },
];

/** Contested questions of this section. */
export const readings: readonly Reading[] = [...meanings, ...reaches];
