import type { Authority, ReachCell } from '../../authority.ts';
import { reportedIn } from '../../provenance.ts';
import { elements, facts } from './elements.ts';
import { procedure } from './procedure.ts';

const paper = reportedIn(
  'Project digest of the law, sections 8 and 9 (the policy paper of April 2026)',
  '2026-11-23',
);

const OTHERS = [
  ...['fmf', 'imet', 'pko', 'incle', 'nadr', 'fms-national-funds', 'dcs-licence', 'eda', 'drawdown'],
  ...['section-333', 'dod-training', 'missile-defence', 'operational-cooperation'],
];

const reach: readonly ReachCell[] = [
  { instrument: 'research-agreement', reach: 'reached', cite: 'policy', provenance: paper },
  ...OTHERS.map((instrument): ReachCell => ({
    instrument,
    reach: 'not-reached',
    cite: 'policy',
    why: 'The policy is about agreements in which both sides develop something; this is another kind of assistance.',
    provenance: paper,
  })),
];

/** Genuine cost-sharing in research agreements: a gate of policy, with the rules of the code that it builds on. */
export const authority: Authority = {
  id: 'policy-research-cost-sharing',
  version: '1',
  citation: 'Policy on research agreements',
  shortName: 'Genuine cost-sharing (policy)',
  title: 'Research agreements share costs genuinely, and both sides intend to field what is developed',
  standing: 'policy',
  subject: 'transfer',
  inForce: [{ from: '2026-04-01', to: null, provenance: paper }],
  source: paper,
  prohibition: {
    words:
      'No cooperative research and development agreement without genuine sharing of costs between the sides, in cash and in kind, and the intent of both to field what is developed.',
    cite: 'policy',
  },
  facts,
  elements,
  supportedBy: 'any',
  exits: [],
  absentExits: [],
  duties: [],
  recipients: [],
  clocks: [],
  readings: [],
  reach,
  thresholds: [],
  procedure,
  notes: [
    'It is policy: a proceeding under it stands beside a legal answer and never changes it.',
    '10 U.S.C. 2350a(c)(2) lets costs be shared unequally with a written determination of strategic value. The policy accepts that as sharing, and the finding says so.',
    'The certification of 22 U.S.C. 2767(f) and the report of 10 U.S.C. 2350a(a)(3) are notices of the instrument.',
  ],
};
