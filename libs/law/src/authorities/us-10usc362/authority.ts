import type { Authority } from '../../authority.ts';
import { fromMemory, readInText } from '../../provenance.ts';
import { clocks, duties, recipients } from './duties.ts';
import { elements, facts } from './elements.ts';
import { absentExits, exits } from './exits.ts';
import { reach, readings } from './readings.ts';

/** Section 362 of title 10: the Defense Department's Leahy law. */
export const authority: Authority = {
  id: 'us-10usc362',
  version: '1',
  citation: '10 U.S.C. 362',
  shortName: 'DoD Leahy law (362)',
  title:
    'Prohibition on use of funds for assistance to units of foreign security forces that have committed a gross violation of human rights',
  standing: 'law',
  subject: 'unit',
  inForce: [
    {
      from: '2016-12-23',
      to: null,
      provenance: fromMemory('Date of enactment; the section as read is that of spring 2023.'),
    },
  ],
  source: readInText('10 U.S.C. 362', '2026-11-23'),
  prohibition: {
    words:
      'Of the amounts made available to the Department of Defense, none may be used for any training, equipment, or other assistance for a unit of a foreign security force if the Secretary of Defense has credible information that the unit has committed a gross violation of human rights.',
    cite: '(a)(1)',
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
  procedure: {
    machine: 'leahy-unit',
    decider: {
      title: 'the Secretary of Defense or a delegate',
      department: 'defense',
      cite: '(a)(1); (b); (c)',
    },
    grossViolationElement: 'D4',
    credibleInformationElement: 'D6',
    beforeDetermination: {
      with: 'department-of-state',
      words:
        'Full consideration of the credible information available to the Department of State, in consultation with the Secretary of State. The text asks it prior to a decision to provide assistance; this procedure asks it before every determination, so that one record serves both.',
      cite: '(a)(2)',
      provenance: readInText('10 U.S.C. 362(a)(2)', '2026-11-23'),
    },
    searchForUnit: null,
  },
  notes: [
    'The section defines neither "unit" nor "credible information" nor "gross violation of human rights".',
    'Exception (b) needs steps that have been taken; 22 U.S.C. 2378d(b) needs steps being taken. One unit can be excepted under one law and barred under the other.',
    'The report of (e) follows an exit within 15 days; it is a clock and no condition of the exit.',
    '(d): information that the Department holds goes to the Department of State on a timely basis; the text names no number of days.',
    'The text as read has no subsection (f); the list of committees is unverified.',
  ],
};
