import type { ReachCell, Reading } from '../../authority.ts';
import { fromMemory, readInText } from '../../provenance.ts';
import type { Provenance } from '../../provenance.ts';

const CHECKED = '2026-11-23';
const COOPERATIVE = 'us-22usc2753/cooperative-projects';

/** Contested questions of this section. */
export const readings: readonly Reading[] = [
  {
    id: COOPERATIVE,
    question:
      'Does ineligibility for cash sales also keep a country from new cooperative projects, because (a)(4) asks that it be "otherwise eligible to purchase or lease"?',
    cite: '(a)(4)',
    alternatives: [
      {
        id: 'eligible-to-purchase',
        words:
          'Yes: no agreement for a cooperative project "unless" the conditions of (a) hold, (4) among them.',
        heldBy: 'Text of (a); no holder read',
        provenance: readInText('22 U.S.C. 2753(a)', CHECKED),
      },
      {
        id: 'sales-only',
        words: 'No: (c)(1) names credits, guaranties, cash sales and deliveries, and nothing else.',
        heldBy: 'Text of (c)(1); no holder read',
        provenance: readInText('22 U.S.C. 2753(c)(1)', CHECKED),
      },
    ],
  },
];

const outside = (
  instrument: string,
  why: string,
  provenance: Provenance = readInText('22 U.S.C. 2753(c)(1) ("under this chapter")', CHECKED),
): ReachCell => ({ instrument, reach: 'not-reached', cite: '(c)(1)', why, provenance });

const OTHER_ACT =
  'It is given under another act; (c)(1) speaks of credits, guaranties, cash sales and deliveries under this chapter.';

/** What ineligibility reaches: credits and guaranties by (A), cash sales and deliveries on earlier sales by (B). */
export const reach: readonly ReachCell[] = [
  {
    instrument: 'fmf',
    reach: 'reached',
    cite: '(c)(1)(A); (c)(1)(B)',
    why: 'Financing under section 2763 is what the section calls credits; what such financing bought is delivered on a previous sale.',
    provenance: readInText('22 U.S.C. 2753(c)(1) with 2763(a) and (d)', CHECKED),
  },
  {
    instrument: 'fms-national-funds',
    reach: 'reached',
    cite: '(c)(1)(B)',
    provenance: readInText('22 U.S.C. 2753(c)(1)(B) ("cash sales")', CHECKED),
  },
  outside(
    'dcs-licence',
    'A licence is neither a credit nor a cash sale; (a)(2) and (3) bind what the United States Government sells. Whether practice denies licences as well was not read.',
    fromMemory('The words of (c)(1) were read; practice with licences was not.'),
  ),
  outside('imet', OTHER_ACT),
  outside('pko', OTHER_ACT),
  outside('incle', OTHER_ACT),
  outside('nadr', OTHER_ACT, fromMemory('The account mixes authorities; not read.')),
  outside(
    'eda',
    'A grant of excess articles is made under the Foreign Assistance Act; excess articles that are sold are a sale.',
  ),
  outside('drawdown', OTHER_ACT),
  outside('section-333', 'An authority of title 10.'),
  outside(
    'dod-training',
    'Authorities of title 10.',
    fromMemory('The sections differ by program and were not read.'),
  ),
  outside(
    'missile-defence',
    'Funds of the Department of Defense; what is sold along is a sale.',
    fromMemory('The appropriation acts were not read.'),
  ),
  {
    instrument: 'research-agreement',
    reach: 'depends',
    reading: COOPERATIVE,
    gives: { 'eligible-to-purchase': 'reached', 'sales-only': 'not-reached' },
    cite: '(a)(4)',
    provenance: readInText('22 U.S.C. 2753(a)', CHECKED),
  },
  outside(
    'operational-cooperation',
    'Planning and the sharing of intelligence are neither credits nor sales nor deliveries.',
  ),
];
