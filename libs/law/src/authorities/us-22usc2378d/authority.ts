import type { Authority } from '../../authority.ts';
import { fromMemory, readInText } from '../../provenance.ts';
import { duties, recipients } from './duties.ts';
import { elements, facts } from './elements.ts';
import { absentExits, exits } from './exits.ts';
import { reach, readings } from './readings.ts';

/** Section 620M of the Foreign Assistance Act: the State Department's Leahy law. */
export const authority: Authority = {
  id: 'us-22usc2378d',
  version: '1',
  citation: '22 U.S.C. 2378d',
  shortName: 'State Leahy law (620M)',
  title: 'Limitation on assistance to security forces',
  standing: 'law',
  subject: 'unit',
  inForce: [
    {
      from: '2007-12-26',
      to: null,
      provenance: fromMemory('Date of enactment; the section as read is that of spring 2023.'),
    },
  ],
  source: readInText('22 U.S.C. 2378d', '2026-11-23'),
  prohibition: {
    words:
      'No assistance under the Foreign Assistance Act or the Arms Export Control Act to any unit of the security forces of a foreign country if the Secretary of State has credible information that the unit has committed a gross violation of human rights.',
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
  procedure: {
    machine: 'leahy-unit',
    decider: { title: 'the Secretary of State or a delegate', department: 'state', cite: '(a); (b)' },
    grossViolationElement: 'F4',
    credibleInformationElement: 'F6',
    beforeDetermination: null,
    searchForUnit: {
      words:
        'The procedures of the Department must seek to identify the unit when credible information exists but its identity is lacking.',
      cite: '(d)(6)',
    },
  },
  notes: [
    'The section defines neither "unit" nor "credible information" nor "gross violation of human rights".',
    'It asks for no consensus of offices, no comment by the foreign government and no approval above the decider. Where practice does, that is policy.',
    'It has no clock: "regularly" names no number of days.',
    '(d)(5): an individual is vetted together with the unit, so a person is not cleared while the unit is barred.',
    'Older prints of (c) are reported to have told the Secretary to inform the foreign government promptly; the text read here no longer does.',
  ],
};
