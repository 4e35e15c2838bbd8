import type { ActingRole, ChartAct, ChartField } from '../../charted-procedure.ts';
import { notAfterToday } from '../../date-bounds.ts';
import { LIVE } from './states.ts';

const said = (field: string, words: string, required = true): ChartField => ({
  field,
  words,
  kind: 'text',
  required,
  cite: '(a)',
  basis: 'design',
});

const accessIncidents = (required: boolean): ChartField => ({
  field: 'accessIncidentIds',
  words: 'The access incidents on record: crossing or route, consignment, whose aid, how much, how long.',
  kind: 'ids',
  pointsAt: 'access-incident',
  required,
  cite: '(a)',
  basis: 'design',
});

const evidence: ChartField = {
  field: 'evidenceIds',
  words: 'The documents that show it.',
  kind: 'ids',
  pointsAt: 'evidence',
  required: false,
  cite: '(a)',
  basis: 'design',
};

const WRITERS: readonly ActingRole[] = ['analyst', 'legal-adviser'];

const reported = (
  act: Pick<ChartAct, 'id' | 'title' | 'rule' | 'moves'> & { readonly newRound?: boolean },
): ChartAct => ({
  ...act,
  cite: '(a)',
  basis: 'design',
  roles: ['post-vetter', 'analyst'],
  signed: false,
  region: 'restriction',
  conditions: [],
  asks: [
    said('summary', 'What is reported: what is restricted, where, since when, by whom.'),
    accessIncidents(false),
    {
      field: 'informationIds',
      words: 'The information on record that says so.',
      kind: 'ids',
      pointsAt: 'information',
      required: false,
      cite: '(a)',
      basis: 'design',
    },
  ],
  keeps: 'restriction-report',
});

/** A restriction is reported; after a closed question it begins a round of its own (b9). */
const reports: readonly ChartAct[] = [
  reported({
    id: 'restriction.reported',
    title: 'Record a report of a restriction',
    rule: 'before b1',
    moves: [
      { from: ['monitoring'], to: 'informed' },
      { from: LIVE, to: 'same' },
    ],
  }),
  reported({
    id: 'new-restriction.reported',
    title: 'Record a new restriction',
    rule: 'b9',
    moves: [{ from: ['notMet', 'restored'], to: 'informed' }],
    newRound: true,
  }),
];

/** What a finding rests on: dated incidents one by one, never a trend alone. */
const accessIncidentsLinked: ChartAct = {
  id: 'access-incidents.linked',
  title: 'Put access incidents before the assessment',
  rule: 'before b1',
  cite: '(a)',
  basis: 'design',
  roles: ['analyst'],
  signed: false,
  region: 'restriction',
  moves: [{ from: LIVE, to: 'same' }],
  conditions: [],
  asks: [
    accessIncidents(true),
    said('shows', 'What they show, and what a series over time adds as evidence.'),
  ],
  keeps: 'access-reference',
};

/** "When it is made known to the President": who told whom what, and when. */
const transmissionRecorded: ChartAct = {
  id: 'transmission.recorded',
  title: 'Record that it was made known to the President',
  rule: 'before b3',
  cite: '(a)',
  basis: 'law',
  roles: ['analyst', 'legal-adviser', 'legislative-affairs'],
  signed: false,
  region: 'restriction',
  moves: [{ from: LIVE, to: 'same' }],
  conditions: [],
  asks: [
    said('toldBy', 'Who told: office or source.'),
    {
      field: 'toldTo',
      words: 'Who was told. That a delegate stands for the President here was not read in a text.',
      kind: 'choice',
      choices: ['the President', 'a delegate of the President'],
      required: true,
      cite: '(a)',
      basis: 'law',
    },
    said('what', 'What was told, in the words that matter.'),
    {
      field: 'toldOn',
      words: 'The day on which it was told.',
      kind: 'date',
      required: true,
      cite: '(a)',
      basis: 'law',
      dateBounds: [notAfterToday],
    },
    evidence,
  ],
  keeps: 'transmission',
};

const assuranceRecorded: ChartAct = {
  id: 'assurance.recorded',
  title: 'Record an assurance of the government (opens nothing)',
  rule: 'guard of b6',
  cite: 'National Security Memorandum 20 (historical)',
  basis: 'policy',
  roles: WRITERS,
  signed: false,
  region: 'restriction',
  moves: [{ from: ['monitoring', ...LIVE, 'notMet', 'restored'], to: 'same' }],
  conditions: [],
  asks: [
    {
      field: 'regime',
      words: 'Under which regime it was given. National Security Memorandum 20 is revoked.',
      kind: 'choice',
      choices: ['National Security Memorandum 20', 'another written assurance'],
      required: true,
      cite: 'National Security Memorandum 20 (historical)',
      basis: 'policy',
    },
    said('signer', 'Who signed it: office, not only name.'),
    {
      field: 'signedOn',
      words: 'The day on which it was signed.',
      kind: 'date',
      required: true,
      cite: 'National Security Memorandum 20 (historical)',
      basis: 'policy',
      dateBounds: [notAfterToday],
    },
    said('textReference', 'Where its text is.'),
    evidence,
  ],
  keeps: 'assurance',
};

const assuranceAssessed: ChartAct = {
  id: 'assurance.assessed',
  title: 'Assess an assurance, with its doubts',
  rule: 'guard of b6',
  cite: 'National Security Memorandum 20 (historical)',
  basis: 'policy',
  roles: WRITERS,
  signed: false,
  region: 'restriction',
  moves: [{ from: ['monitoring', ...LIVE, 'notMet', 'restored'], to: 'same' }],
  conditions: [
    {
      id: 'assurance-on-record',
      words: 'No assurance is on record.',
      cite: 'standard process',
      basis: 'design',
      clearedBy: WRITERS,
      test: { kind: 'on-record', record: 'assurance', ever: true },
    },
  ],
  asks: [
    said('assessment', 'What it is worth: credible and reliable or not, and why.'),
    said('doubts', 'What speaks against it; "none" where nothing does.'),
    said('remedy', 'What is done about the doubts.', false),
  ],
  keeps: 'assurance-assessment',
};

/** Acts that put something on record and decide nothing. */
export const recordActs: readonly ChartAct[] = [
  ...reports,
  accessIncidentsLinked,
  transmissionRecorded,
  assuranceRecorded,
  assuranceAssessed,
];
