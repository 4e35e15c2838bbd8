import type { ReachCell, Reading } from '../../authority.ts';
import { fromMemory, readInText, reportedIn } from '../../provenance.ts';

const CHECKED = '2026-11-23';
const digest = (section: string) => reportedIn(`Project digest of the law, section ${section}`, CHECKED);

/** Contested questions of this section. */
export const readings: readonly Reading[] = [
  {
    id: 'us-22usc2378d/cash-sales',
    question:
      'Does "assistance ... under ... the Arms Export Control Act" reach sales that the buyer pays for with national funds?',
    cite: '(a)',
    alternatives: [
      {
        id: 'grants-only',
        words: 'No: a sale paid with national funds is a sale, not assistance.',
        heldBy: 'Department of State (reported)',
        provenance: digest('1.2'),
      },
      {
        id: 'every-furnishing',
        words: 'Yes: what is furnished under the Act is assistance, whoever pays.',
        heldBy: 'Critics of the State practice',
        provenance: fromMemory('Position known, source not read.'),
      },
    ],
  },
  {
    id: 'us-22usc2378d/level-of-unit',
    question: 'How large is the "unit"?',
    cite: '(a)',
    alternatives: [
      {
        id: 'smallest-group',
        words:
          'The smallest operational group in the field implicated in the violation; higher echelons only where command was involved.',
        heldBy: 'Department of State guide of 2017',
        provenance: fromMemory('Wording of the guide not read.'),
      },
      {
        id: 'any-level',
        words: 'Any level that the information names.',
        heldBy: 'Text without gloss',
        provenance: readInText('22 U.S.C. 2378d(a), which does not define "unit"', CHECKED),
      },
    ],
  },
];

const chapter32 = (section: string) =>
  readInText(
    `22 U.S.C. 2378d(a) ("under this chapter or the Arms Export Control Act") with ${section}`,
    CHECKED,
  );

/** What the section reaches. */
export const reach: readonly ReachCell[] = [
  { instrument: 'fmf', reach: 'reached', cite: '(a)', provenance: chapter32('22 U.S.C. 2763(a)') },
  {
    instrument: 'imet',
    reach: 'reached',
    cite: '(a)',
    provenance: chapter32(
      '22 U.S.C. 2304(d)(2)(A), which places military education and training in the chapter',
    ),
  },
  {
    instrument: 'pko',
    reach: 'reached',
    cite: '(a)',
    provenance: chapter32('22 U.S.C. 2304(d)(2)(A), which places peacekeeping operations in the chapter'),
  },
  {
    instrument: 'incle',
    reach: 'reached',
    cite: '(a)',
    provenance: chapter32('22 U.S.C. 2318(a)(2)(A), which places narcotics control in the chapter'),
  },
  {
    instrument: 'nadr',
    reach: 'reached',
    cite: '(a)',
    provenance: fromMemory('The account mixes authorities; the digest lists it as covered.'),
  },
  {
    instrument: 'fms-national-funds',
    reach: 'depends',
    reading: 'us-22usc2378d/cash-sales',
    gives: { 'grants-only': 'not-reached', 'every-furnishing': 'reached' },
    cite: '(a)',
    provenance: digest('9'),
  },
  {
    instrument: 'dcs-licence',
    reach: 'not-reached',
    cite: '(a)',
    provenance: reportedIn(
      'Project digest of the law, section 9',
      CHECKED,
      'The digest gives no source for this cell.',
    ),
  },
  { instrument: 'eda', reach: 'reached', cite: '(a)', provenance: chapter32('22 U.S.C. 2321j(a)') },
  {
    instrument: 'drawdown',
    reach: 'reached',
    cite: '(a)',
    provenance: chapter32('22 U.S.C. 2318(a)(1) ("military assistance")'),
  },
  {
    instrument: 'section-333',
    reach: 'not-reached',
    cite: '(a)',
    provenance: readInText('22 U.S.C. 2378d(a) with 10 U.S.C. 333(a), an authority of title 10', CHECKED),
  },
  {
    instrument: 'dod-training',
    reach: 'not-reached',
    cite: '(a)',
    provenance: fromMemory('Title 10 authorities; each was not read.'),
  },
  { instrument: 'missile-defence', reach: 'not-reached', cite: '(a)', provenance: digest('9') },
  { instrument: 'research-agreement', reach: 'not-reached', cite: '(a)', provenance: digest('9') },
  {
    instrument: 'operational-cooperation',
    reach: 'not-reached',
    cite: '(a)',
    why: 'Planning and the sharing of intelligence are furnished under neither Act: no funds, articles, services or training of theirs go to the unit. What does go along is an instrument of its own.',
    provenance: fromMemory(
      'The section speaks of "assistance ... under" the two Acts; that joint planning and intelligence sharing rest on other authorities was not read.',
    ),
  },
];
