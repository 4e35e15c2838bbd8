import type { Authority } from '../../authority.ts';
import { fromMemory, readInText } from '../../provenance.ts';
import { clocks, duties, recipients } from './duties.ts';
import { elements, facts } from './elements.ts';
import { absentExits, exits } from './exits.ts';
import { procedure } from './procedure.ts';
import { reach, readings } from './reach.ts';
import { thresholds } from './thresholds.ts';

/** Section 3 of the Arms Export Control Act: eligibility, substantial violations, consent to transfers to others. */
export const authority: Authority = {
  id: 'us-22usc2753',
  version: '1',
  citation: '22 U.S.C. 2753',
  shortName: 'Violations and ineligibility (AECA 3)',
  title: 'Eligibility for defense services or defense articles',
  standing: 'law',
  subject: 'country',
  inForce: [
    {
      from: '1976-06-30',
      to: null,
      provenance: fromMemory(
        'Date of the amendment that brought (c); the section as read is that of spring 2023.',
      ),
    },
  ],
  source: readInText('22 U.S.C. 2753', '2026-11-23'),
  prohibition: {
    words:
      'No credits or guaranties, and for uses against their purpose no cash sales or deliveries either, to a country that uses defense articles or services in substantial violation of an agreement, if the President so determines and reports in writing or the Congress so determines by joint resolution.',
    cite: '(c)(1); (c)(3)(A)',
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
  thresholds,
  procedure,
  notes: [
    'The report of (c)(2) is due on information that a violation may have occurred. It needs no finding and starts no bar.',
    'The section does not say which incidents are reportable, what must be done about them, by when, or how the end is documented. Oversight has found these four missing; here they are fields of our own, marked policy.',
    '(a) names what must hold before any sale or cooperative project: a finding, undertakings on transfer, use and security, and eligibility. They are asked once for a country and are not drawn.',
    '(b) lets some components pass on without consent; (d)(4) leaves some transfers out of (d). Neither is drawn.',
    '(f): no sales or leases to a country that is determined to be in material breach of nonproliferation commitments. It is not drawn.',
    '(g): agreements since 1999 state that the United States may verify credible reports of unauthorized use.',
  ],
};
