import type { Authority } from '../../authority.ts';
import { fromMemory, readInText } from '../../provenance.ts';
import { elements, facts } from './elements.ts';
import { procedure } from './procedure.ts';
import { reach, readings } from './reach.ts';

const text = readInText('22 U.S.C. 2754', '2026-11-23');

/** Section 4 of the Arms Export Control Act: the purposes for which the Government may sell or lease. */
export const authority: Authority = {
  id: 'us-22usc2754',
  version: '1',
  citation: '22 U.S.C. 2754',
  shortName: 'Authorized purposes (AECA 4)',
  title: 'Purposes for which military sales or leases by the United States are authorized',
  standing: 'law',
  subject: 'transfer',
  inForce: [
    {
      from: '1968-10-22',
      to: null,
      provenance: fromMemory('Date of enactment; the section as read is that of spring 2023.'),
    },
  ],
  source: text,
  prohibition: {
    words:
      'Defense articles and services are sold or leased by the United States Government to friendly countries solely for the purposes that the section names.',
    cite: '22 U.S.C. 2754',
  },
  facts,
  elements,
  exits: [],
  absentExits: (['waiver', 'exception', 'carve-out', 'certification'] as const).map((kind) => ({
    class: kind,
    words: `The section has no ${kind}: it says "solely". Its proviso, on credit for sophisticated weapons, is another matter.`,
    cite: '22 U.S.C. 2754',
  })),
  duties: [],
  recipients: [],
  clocks: [],
  readings,
  reach,
  thresholds: [],
  procedure,
  notes: [
    'The section has no subsections and so no pinpoints.',
    'It asks for the purpose of the sale. What the articles are used for afterwards is asked by section 2753(c).',
    '"Legitimate self-defense" and "internal security" are not defined.',
    'Its proviso keeps funds from financing sophisticated weapons for underdeveloped countries, a list of countries apart, unless the President determines that it is important and reports within thirty days. Such a list is none of this library’s: the proviso is not drawn.',
  ],
};
