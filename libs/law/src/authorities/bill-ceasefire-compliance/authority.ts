import type { Authority } from '../../authority.ts';
import { reportedIn } from '../../provenance.ts';
import { useConditions } from './conditions.ts';
import { elements, facts } from './elements.ts';
import { reach, readings } from './reach.ts';

const CHECKED = '2026-11-23';
const reports = reportedIn(
  'Accounts of the bill (Jewish Insider; lawreduce.com; policybrief.co), project digest of the law, section 8',
  CHECKED,
  'The text of the bill was not read.',
);

/** The Ceasefire Compliance Act: a bill. It is asked "what if" and never enters a legal answer. */
export const authority: Authority = {
  id: 'bill-ceasefire-compliance',
  version: '1',
  citation: 'H.R. 7645 (119th Congress)',
  shortName: 'Ceasefire Compliance Act (bill)',
  title: 'Conditions on the use of United States arms in named areas',
  standing: 'proposed',
  subject: 'transfer',
  inForce: [],
  source: reports,
  prohibition: {
    words:
      'No sale or transfer for use in the areas that the bill names, until every one of its conditions is met.',
    cite: '(restriction)',
  },
  facts,
  elements,
  exits: [
    {
      kind: 'national-security-waiver',
      class: 'waiver',
      title: 'Waiver by the President for national security',
      cite: '(waiver)',
      from: [],
      remedial: false,
      steps: null,
      limited: false,
      conditions: [],
      consultation: null,
      report: null,
      provenance: reports,
    },
  ],
  absentExits: (['exception', 'carve-out', 'certification'] as const).map((kind) => ({
    class: kind,
    words: `The accounts of the bill speak of no ${kind}; what is exempt was never restricted.`,
    cite: '(exemptions)',
  })),
  duties: [],
  recipients: [
    {
      id: 'congress',
      name: 'Congress, as the accounts say',
      cite: '(reports)',
      provenance: reports,
    },
  ],
  clocks: [],
  readings,
  reach,
  thresholds: [],
  useConditions,
  procedure: {
    machine: 'none',
    why: 'It is a bill: nobody decides anything under it. Its conditions can be answered and asked "what if".',
  },
  notes: [
    'Introduced on 23 February 2026 and referred to committee; what became of it since was not verified.',
    'It restricts use in areas; it is no cut-off of a recipient.',
    'The pinpoints in brackets name parts of the accounts, not sections: the text was not read.',
  ],
};
