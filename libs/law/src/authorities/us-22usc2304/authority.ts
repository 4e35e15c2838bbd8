import type { Authority } from '../../authority.ts';
import { fromMemory, readInText } from '../../provenance.ts';
import { clocks, duties, recipients } from './duties.ts';
import { elements, facts } from './elements.ts';
import { absentExits, exits } from './exits.ts';
import { procedure } from './procedure.ts';
import { reach } from './reach.ts';
import { readings } from './readings.ts';

/** Section 502B of the Foreign Assistance Act: no security assistance to a government with a consistent pattern of gross violations. */
export const authority: Authority = {
  id: 'us-22usc2304',
  version: '1',
  citation: '22 U.S.C. 2304',
  shortName: 'Human rights and security assistance (502B)',
  title: 'Human rights and security assistance',
  standing: 'law',
  subject: 'country',
  inForce: [
    {
      from: '1978-09-26',
      to: null,
      provenance: fromMemory(
        'From about when the prohibition is in these terms; the dates of enactment and of the many amendments were not read. The section as read is that of spring 2023.',
      ),
    },
  ],
  source: readInText('22 U.S.C. 2304', '2026-11-23'),
  prohibition: {
    words:
      'Except under circumstances specified in this section, no security assistance may be provided to any country the government of which engages in a consistent pattern of gross violations of internationally recognized human rights.',
    cite: '(a)(2)',
  },
  facts,
  elements,
  exits,
  absentExits,
  duties,
  recipients,
  clocks,
  readings,
  reach,
  thresholds: [],
  procedure,
  notes: [
    '"Consistent pattern" is not defined and has no number. It is argued from linked incidents, never counted.',
    'The three sentences of (a)(2) are three prohibitions. The certifications belong to the second and the third; the text gives the first none of its own ("Except under circumstances specified in this section").',
    'The second sentence also reaches licences under the Export Administration Act for crime control and detection instruments and equipment. They are no "security assistance", and no instrument of the catalogue is such a licence; a transfer says it by its facts.',
    'The request of (c) runs whether or not a pattern is found. Its thirty days are the only period that the section counts.',
    'A resolution of one House starts the thirty days by the text; doubt about that since a decision of the Supreme Court on one-House vetoes is reported, and nothing here turns on it.',
    '(b), (h) and (i): the yearly report on practices is a duty beside any proceeding and is not kept here.',
    '(a)(3): programs are conducted so as to avoid identification of the United States with governments which deny human rights. It is a direction for programs and bars nothing by itself.',
    '(f): significant improvements count in allocating funds, without contravening other law.',
    'It is about a country. A bar of a unit under another law is another thing, and both are shown.',
    'That functions of the President under the chapter are delegated was not read in a text.',
  ],
};
