import type { ReachCell } from '../../authority.ts';
import { fromMemory, readInText, reportedIn } from '../../provenance.ts';

const CHECKED = '2026-11-23';
const digest = (note?: string) => reportedIn('Project digest of the law, section 9', CHECKED, note);
const defined = (section: string) => readInText(`22 U.S.C. 2304(d)(2)${section}`, CHECKED);

const assistance: readonly ReachCell[] = [
  {
    instrument: 'imet',
    reach: 'reached',
    cite: '(d)(2)(A)',
    why: 'Named as "part V (military education and training)"; (a)(2) has a sentence of its own for it.',
    provenance: defined('(A)'),
  },
  {
    instrument: 'pko',
    reach: 'reached',
    cite: '(d)(2)(A)',
    why: 'Named as "part VI (peacekeeping operations)".',
    provenance: defined('(A)'),
  },
  {
    instrument: 'nadr',
    reach: 'reached',
    cite: '(d)(2)(A)',
    why: 'What of the account is antiterrorism assistance is named as "part VIII". Part IX (nonproliferation, demining) is not named; the account is treated as reached until it is told apart.',
    provenance: fromMemory('The make-up of the account was not read.'),
  },
  {
    instrument: 'eda',
    reach: 'reached',
    cite: '(d)(2)(A)',
    why: '"Part II (military assistance)".',
    provenance: digest('That 22 U.S.C. 2321j stands in part II was not read in a text.'),
  },
  {
    instrument: 'drawdown',
    reach: 'reached',
    cite: '(d)(2)(A)',
    why: '"Part II (military assistance)"; 22 U.S.C. 2318(a)(1) speaks of immediate military assistance. A drawdown for narcotics control, disaster or refugee aid under 2318(a)(2) is not military assistance.',
    provenance: digest('That 22 U.S.C. 2318 stands in part II was not read in a text.'),
  },
];

const armsExports: readonly ReachCell[] = [
  {
    instrument: 'fmf',
    reach: 'reached',
    cite: '(d)(2)(B)',
    why: 'The section names sales, credits and guaranties under the Arms Export Control Act; 22 U.S.C. 2763 is headed credit sales and finances procurement; a grant pays for such a sale.',
    provenance: readInText('22 U.S.C. 2304(d)(2)(B) with 22 U.S.C. 2763(a)', CHECKED),
  },
  {
    instrument: 'fms-national-funds',
    reach: 'reached',
    cite: '(d)(2)(B)',
    why: '"Sales of defense articles or services ... under the Arms Export Control Act", whoever pays.',
    provenance: defined('(B)'),
  },
  {
    instrument: 'dcs-licence',
    reach: 'reached',
    cite: '(d)(2)(C)',
    why: 'Any license in effect under section 38 for the armed forces, police, intelligence, or other internal security forces. A licence for another end user is not reached.',
    provenance: defined('(C)'),
  },
];

const outside: readonly ReachCell[] = [
  {
    instrument: 'incle',
    reach: 'not-reached',
    cite: '(d)(2)(A)',
    why: 'Narcotics control is part VIII of subchapter I; the definition names parts of subchapter II.',
    provenance: readInText('22 U.S.C. 2304(d)(2)(A) with 22 U.S.C. 2318(a)(2)(A)(i)(I)', CHECKED),
  },
  {
    instrument: 'section-333',
    reach: 'not-reached',
    cite: '(d)(2)',
    why: 'Title 10 is not named. 10 U.S.C. 333(d)(1) forbids assistance that another law prohibits; whether that carries this bar over is not settled.',
    provenance: readInText('22 U.S.C. 2304(d)(2) with 10 U.S.C. 333(a)', CHECKED),
  },
  {
    instrument: 'dod-training',
    reach: 'not-reached',
    cite: '(d)(2)',
    why: 'Title 10 is not named.',
    provenance: fromMemory('The sections of title 10 differ by program and were not read.'),
  },
  { instrument: 'missile-defence', reach: 'not-reached', cite: '(d)(2)', provenance: digest() },
  {
    instrument: 'research-agreement',
    reach: 'not-reached',
    cite: '(d)(2)(B)',
    why: 'Neither a sale nor a credit nor a guaranty. A sale made as part of a cooperative project (22 U.S.C. 2767(e)) is an instrument of its own.',
    provenance: readInText('22 U.S.C. 2304(d)(2)(B) with 22 U.S.C. 2767', CHECKED),
  },
  {
    instrument: 'operational-cooperation',
    reach: 'not-reached',
    cite: '(d)(2)',
    why: 'Planning and the sharing of intelligence are none of what the definition names. What goes along with them is an instrument of its own.',
    provenance: defined(''),
  },
];

/** What the section reaches: "security assistance" as (d)(2) defines it ("means", so the list is closed). */
export const reach: readonly ReachCell[] = [...assistance, ...armsExports, ...outside];
