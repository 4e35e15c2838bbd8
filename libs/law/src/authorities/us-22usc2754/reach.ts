import type { ReachCell, Reading } from '../../authority.ts';
import { fromMemory, readInText } from '../../provenance.ts';
import type { Provenance } from '../../provenance.ts';

const CHECKED = '2026-11-23';
const text = readInText(
  '22 U.S.C. 2754 ("sold or leased by the United States Government under this chapter")',
  CHECKED,
);

/** Contested questions of this section. */
export const readings: readonly Reading[] = [
  {
    id: 'us-22usc2754/cooperative-projects',
    question:
      'Do the purposes bind a cooperative project, in which articles are developed or produced together?',
    cite: '22 U.S.C. 2754',
    alternatives: [
      {
        id: 'sale-within',
        words: 'Yes, as far as articles or services are sold within it.',
        heldBy: 'Text; no holder read',
        provenance: text,
      },
      {
        id: 'no-sale',
        words: 'No: a project is neither a sale nor a lease; 22 U.S.C. 2767 gives its purposes.',
        heldBy: 'Text; no holder read',
        provenance: readInText('22 U.S.C. 2767(b)', CHECKED),
      },
    ],
  },
];

const outside = (instrument: string, why: string, provenance: Provenance = text): ReachCell => ({
  instrument,
  reach: 'not-reached',
  cite: '22 U.S.C. 2754',
  why,
  provenance,
});

const GIVEN = 'It is given, not sold or leased.';

/** What the section reaches: what the Government sells or leases under the Act. */
export const reach: readonly ReachCell[] = [
  { instrument: 'fms-national-funds', reach: 'reached', cite: '22 U.S.C. 2754', provenance: text },
  {
    instrument: 'fmf',
    reach: 'reached',
    cite: '22 U.S.C. 2754',
    why: 'The grant pays for a sale.',
    provenance: readInText('22 U.S.C. 2754 with 2763(a)', CHECKED),
  },
  outside(
    'dcs-licence',
    'A licence permits somebody else to sell. Agreements and regulations may bind the use; they were not read.',
  ),
  outside('imet', GIVEN),
  outside('pko', GIVEN),
  outside('incle', GIVEN),
  outside('nadr', GIVEN, fromMemory('The account mixes authorities; not read.')),
  outside('eda', 'A grant of excess articles is no sale; what is sold is.'),
  outside('drawdown', GIVEN),
  outside('section-333', GIVEN),
  outside('dod-training', GIVEN, fromMemory('The sections differ by program and were not read.')),
  outside(
    'missile-defence',
    'Funds of the Department of Defense; what is sold along is a sale.',
    fromMemory('The appropriation acts were not read.'),
  ),
  {
    instrument: 'research-agreement',
    reach: 'depends',
    reading: 'us-22usc2754/cooperative-projects',
    gives: { 'sale-within': 'reached', 'no-sale': 'not-reached' },
    cite: '22 U.S.C. 2754',
    provenance: text,
  },
  outside('operational-cooperation', 'Planning and the sharing of intelligence are neither sold nor leased.'),
];
