import type { Authority } from '../../authority.ts';
import { fromMemory, readInText } from '../../provenance.ts';
import { clocks } from './clocks.ts';
import { duties, recipients } from './duties.ts';
import { elements, facts } from './elements.ts';
import { absentExits, exits } from './exits.ts';
import { procedure } from './procedure.ts';
import { reach, readings } from './readings.ts';
import { thresholds } from './thresholds.ts';

/** Section 36 of the Arms Export Control Act: certification of sales and exports to the Congress. */
export const authority: Authority = {
  id: 'us-22usc2776',
  version: '1',
  citation: '22 U.S.C. 2776',
  shortName: 'Arms sales notification (AECA 36)',
  title: 'Reports and certifications to Congress on military exports',
  standing: 'law',
  subject: 'transfer',
  inForce: [
    {
      from: '1976-06-30',
      to: null,
      provenance: fromMemory('Date of enactment; the section as read is that of spring 2023.'),
    },
  ],
  source: readInText('22 U.S.C. 2776', '2026-11-23'),
  prohibition: {
    words:
      'At or above the amounts of the table, no letter of offer is issued before a numbered certification has been submitted, nor if the Congress enacts a joint resolution prohibiting the sale within the period of review after receiving it; and no licence is issued before the period is over.',
    cite: '(b)(1); (c)(1); (c)(2)',
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
  appliesFrom: 'certification',
  procedure,
  notes: [
    "The named group of purchasers is the text's own. This law sees only whether the purchaser belongs to it on the day; the members, with their dates, are reference data.",
    'Informal review and holds are custom. The section knows neither.',
    'The period runs from receipt by the Congress; day 0 is the day on which the last of the three received the certification.',
    'That the Congress can block a sale by a later law until delivery is no rule of this section: it follows from its power to make law.',
    '(b)(5) speaks of sensitivity and capability, not of value. That a rise in value goes back to the draft is practice and is marked so.',
    '(d): approvals of technical assistance or manufacturing licence agreements for significant combat equipment abroad are certified at any value, 15 or 30 days before approval. They are not drawn here.',
    '(c)(2)(B): a licence for a commercial communications satellite launched from places that the text names waits 15 days whoever the purchaser is. It is not drawn here.',
    '(e) defines offset agreements; (g) keeps what is said of them confidential under section 4614(c) of title 50.',
  ],
};
