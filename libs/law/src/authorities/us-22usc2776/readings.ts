import type { ReachCell, Reading } from '../../authority.ts';
import { fromMemory, readInText, reportedIn } from '../../provenance.ts';
import type { Provenance } from '../../provenance.ts';

const CHECKED = '2026-11-23';

/** The reading on which the emergency limb of (c)(2) turns for purchasers outside the named group. */
export const EMERGENCY_LICENCE = 'us-22usc2776/emergency-licence';

/** Contested questions of this section. */
export const readings: readonly Reading[] = [
  {
    id: EMERGENCY_LICENCE,
    question:
      'Does an emergency stated in the certification of a licence do away with the 30 days for purchasers outside the named group?',
    cite: '(c)(2)',
    alternatives: [
      {
        id: 'every-licence',
        words:
          'Yes: the opening words, "Unless the President states in his certification that an emergency exists", stand before (A), (B) and (C) alike.',
        heldBy: 'The text of the opening words; practice of the executive (reported)',
        provenance: reportedIn(
          'Project digest of the law, section 6, citing CRS LSB10304; the words in 22 U.S.C. 2776(c)(2)',
          CHECKED,
        ),
      },
      {
        id: 'named-subparagraphs',
        words:
          'No: the last sentence says "thus waiving the requirements of subparagraphs (A) and (B)", and leaves out (C), the 30 days.',
        heldBy: 'The text of the last sentence; raised by CRS (reported)',
        provenance: reportedIn(
          'Project digest of the law, section 6, citing CRS LSB10304; the words in 22 U.S.C. 2776(c)(2)',
          CHECKED,
        ),
      },
    ],
  },
];

const outside = (
  instrument: string,
  why: string,
  provenance: Provenance = fromMemory('That no letter of offer and no licence belongs to it was not read.'),
): ReachCell => ({ instrument, reach: 'not-reached', cite: '(b)(1); (c)(1)', why, provenance });

const GIVEN = 'It is given, not sold: there is no letter of offer to sell and no application for a licence.';

/** What the section reaches: letters of offer under the Arms Export Control Act and applications for export licences. */
export const reach: readonly ReachCell[] = [
  {
    instrument: 'fms-national-funds',
    reach: 'reached',
    cite: '(b)(1)',
    provenance: readInText('22 U.S.C. 2776(b)(1)', CHECKED),
  },
  {
    instrument: 'fmf',
    reach: 'reached',
    cite: '(b)(1)',
    why: 'The grant pays for a purchase; the letter of offer for it is one "under this chapter".',
    provenance: readInText('22 U.S.C. 2776(b)(1) with 2763(a)', CHECKED),
  },
  {
    instrument: 'dcs-licence',
    reach: 'reached',
    cite: '(c)(1)',
    provenance: readInText('22 U.S.C. 2776(c)(1)', CHECKED),
  },
  outside('imet', GIVEN),
  outside('pko', GIVEN),
  outside('incle', GIVEN),
  outside('nadr', GIVEN),
  outside(
    'eda',
    'A grant under the Foreign Assistance Act is no sale under this chapter; it has its own notice. Excess articles that are sold go by letter of offer and are then that instrument.',
    readInText('22 U.S.C. 2776(b)(1) ("under this chapter") with 2321j(c)(1) and (f)', CHECKED),
  ),
  outside(
    'drawdown',
    'Drawn from stocks under the Foreign Assistance Act, with its own prior notification.',
    readInText('22 U.S.C. 2776(b)(1) ("under this chapter") with 2318', CHECKED),
  ),
  outside('section-333', 'A program of title 10, with its own notice; nothing is sold.'),
  outside('dod-training', GIVEN),
  outside(
    'missile-defence',
    'Funds of the Department of Defense; what is sold or licensed along goes by its own.',
  ),
  outside(
    'research-agreement',
    'The agreement is no letter of offer. Sales and licences as part of a cooperative project with members of the named alliance are taken out; those of other projects go by letter of offer or licence.',
    readInText('22 U.S.C. 2767(f), (g) and (j)', CHECKED),
  ),
  outside(
    'operational-cooperation',
    'Planning and the sharing of intelligence are neither offered for sale nor licensed here.',
  ),
];
