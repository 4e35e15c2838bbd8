import type { Authority } from '../../authority.ts';
import { fromMemory, readInText } from '../../provenance.ts';
import { duties, recipients } from './duties.ts';
import { elements, facts } from './elements.ts';
import { absentExits, exits } from './exits.ts';
import { procedure } from './procedure.ts';
import { reach } from './reach.ts';
import { readings } from './readings.ts';

/** Section 620I of the Foreign Assistance Act: no assistance where United States humanitarian aid is restricted. */
export const authority: Authority = {
  id: 'us-22usc2378-1',
  version: '1',
  citation: '22 U.S.C. 2378-1',
  shortName: 'Humanitarian aid corridor law (620I)',
  title: 'Prohibition on assistance to countries that restrict United States humanitarian assistance',
  standing: 'law',
  subject: 'country',
  inForce: [
    {
      from: '1996-09-30',
      to: null,
      provenance: fromMemory(
        'Date of enactment of Public Law 104-208; the section as read is that of spring 2023.',
      ),
    },
  ],
  source: readInText('22 U.S.C. 2378-1', '2026-11-23'),
  prohibition: {
    words:
      'No assistance under the Foreign Assistance Act or the Arms Export Control Act to any country when it is made known to the President that its government prohibits or otherwise restricts, directly or indirectly, the transport or delivery of United States humanitarian assistance.',
    cite: '(a)',
  },
  facts,
  elements,
  exits,
  absentExits,
  duties,
  recipients,
  clocks: [],
  readings,
  reach,
  thresholds: [],
  procedure,
  notes: [
    'The section has no clock: "prior to" names no number of days, and nothing ends by itself.',
    'It defines neither "assistance" nor "restricts" nor "United States humanitarian assistance", and has no element of intent, scale or credibility.',
    'It does not say how assistance is restored. It is in the present tense: when the restriction has ended, the prohibition has no object.',
    'In this procedure assistance is withheld by a signature (b4). Whether the text bars before that, by itself, is a contested reading; until then what moves is shown as an exposure.',
    'An assurance, under National Security Memorandum 20 (revoked) or otherwise, is recorded and weighed. It is not an exception.',
    'It is about a country. A bar of a unit under another law is another thing, and both are shown.',
    'That functions of the President under the chapter are delegated was not read in a text.',
  ],
};
