import type { Who } from '../demo-cast.ts';
import type { ActStory, Known } from './case-story.ts';
import { LEVEL } from './standard-words.ts';

const ACCOUNTS = ['account.txt', 'roster.txt'];

/** What is found on each element where it is found to be met, and on which files it rests. */
const MET: Readonly<Record<string, readonly [reasons: string, files?: readonly string[]]>> = {
  F1: ['The training in question would be given under the Foreign Assistance Act.'],
  F2: ['The registry cites the gazette that set the unit up as part of the army.'],
  F3: [`Identified. ${LEVEL}`, ACCOUNTS],
  F4: [
    'Detention for seven months, without charge and without trial: every question of the category is answered yes.',
    ACCOUNTS,
  ],
  F5: ['The roster places this unit at the gate for the whole time; the account names its badge.', ACCOUNTS],
  F6: [
    'Two accounts of different origin agree on place, time and unit. What the ministry says touches neither.',
    [...ACCOUNTS, 'statement.txt'],
  ],
  F7: ['The information is on record in the Department of State.'],
  D1: ['Amounts made available to the Department of Defense would be used.'],
  D2: ['They would be used for training and equipment.'],
  D3: [`A unit of a foreign security force, identified. ${LEVEL}`, ACCOUNTS],
  D4: [
    'Detention for seven months, without charge and without trial: every question of the category is answered yes.',
    ACCOUNTS,
  ],
  B1: [
    'Two officers are charged, and the hearing is public and goes on: steps are being taken.',
    ['court-record.txt'],
  ],
};

const evidenceIds = (known: Known, files: readonly string[]) =>
  files.flatMap((file) => known.evidence.get(file) ?? []);

/** The finding that an element is met, in the standard words. */
export function met(elementId: string): ActStory {
  const words = MET[elementId];
  if (words === undefined) throw new Error(`The demo has no words for ${elementId}.`);
  const [reasons, files = []] = words;
  const say: ActStory['say'] = (known) => ({
    elementId,
    value: 'met',
    reasons,
    evidenceIds: evidenceIds(known, files),
  });
  return { who: 'analyst', type: 'finding.recorded', say };
}

/** A finding that the question is open. */
export const undetermined = (elementId: string, reasons: string): ActStory => ({
  who: 'analyst',
  type: 'finding.recorded',
  say: () => ({ elementId, value: 'undetermined', reasons }),
});

/** An office's view. An objection is dissent, and travels with what is signed after it. */
export function position(who: Who, stance: 'concur' | 'object', reasons: string): ActStory {
  return { who, type: 'position.recorded', say: () => ({ stance, reasons }) };
}

const CERTIFIED: ActStory = { who: 'lawyer', type: 'assessment.certified' };

/** What every proceeding begins with: the information and the event. */
export const INTAKE: readonly ActStory[] = [
  { who: 'analyst', type: 'information.logged', say: ({ informationId }) => ({ informationId }) },
  {
    who: 'analyst',
    type: 'incident.linked',
    say: ({ incidentId }) => ({ incidentId, category: 'prolonged-detention' }),
  },
];

/** Opens the review. */
export const REVIEW: ActStory = { who: 'analyst', type: 'review.opened' };

/** What speaks against, in every case the same file. */
export const AGAINST: ActStory = {
  who: 'analyst',
  type: 'contradicting-evidence.recorded',
  say: (known) => ({
    words:
      'The ministry says that the unit held nobody there. The roster says otherwise for every week of the time.',
    evidenceIds: evidenceIds(known, ['statement.txt']),
  }),
};

/** From the findings to the bar under 22 U.S.C. 2378d: positions, certification, two signatures, publication. */
export const TO_THE_BAR: readonly ActStory[] = [
  ...INTAKE,
  REVIEW,
  ...['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'].map(met),
  AGAINST,
  position('analyst2', 'concur', 'The regional bureau sees no reason against the findings.'),
  CERTIFIED,
  {
    who: 'official',
    type: 'credible-information.determined',
    say: () => ({ reasons: 'I have read the assessment and the evidence. Every element is met.' }),
  },
  {
    who: 'official',
    type: 'bar.entered',
    say: () => ({ reasons: 'The finding stands as signed; the bar takes effect.' }),
  },
  {
    who: 'hill',
    type: 'identity.published',
    say: () => ({ words: 'On the list of barred units, as published.' }),
  },
];

/** From the bar to the restoration, by the one exit that the law gives: steps, exception, its report, restoration. */
export const TO_RESTORATION: readonly ActStory[] = [
  {
    who: 'analyst',
    type: 'remediation-step.recorded',
    say: (known) => ({
      kind: 'charge',
      status: 'ongoing',
      personRef: 'Officer 1',
      words: 'Two officers are charged with unlawful detention; the hearing is public.',
      takenOn: '2026-03-02',
      evidenceIds: evidenceIds(known, ['court-record.txt']),
    }),
  },
  { who: 'analyst', type: 'remediation-review.opened' },
  met('B1'),
  CERTIFIED,
  {
    who: 'official',
    type: 'exception.determined',
    say: () => ({
      exit: 'effective-steps',
      reasons: 'The government is taking effective steps to bring the responsible members to justice.',
    }),
  },
  {
    who: 'hill',
    type: 'report.delivered',
    deliver: {
      dutyId: 'report:effective-steps',
      contents: {
        determination: 'The Secretary has determined that effective steps are being taken.',
        unit: 'The unit named in the determination.',
        steps: 'Two officers are charged; the hearing is public and goes on.',
      },
    },
  },
  {
    who: 'official',
    type: 'restoration.determined',
    say: () => ({ reasons: 'The exception is in effect and reported, and the steps go on.' }),
  },
];
