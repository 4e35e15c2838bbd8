import type { SealTerms } from '#casework';
import type { CaseStory } from './case-story.ts';
import {
  AGAINST,
  INTAKE,
  met,
  position,
  REVIEW,
  TO_RESTORATION,
  TO_THE_BAR,
  undetermined,
} from './standard-acts.ts';
import { COURT_RECORD, EVIDENCE } from './standard-evidence.ts';

const STATE_LEAHY = 'us-22usc2378d';
const DOD_LEAHY = 'us-10usc362';
const TRAINING = ['imet'];
const CAPACITY = ['section-333'];

/** An allegation has just come in, and nobody knows yet which unit it is about. The search is on record. */
const unitUnknown: CaseStory = {
  country: 'QP',
  unitName: 'Soldiers with a green badge',
  place: 'Placeholder Vale',
  team: ['analyst', 'vetter'],
  evidence: [],
  proceedings: [
    {
      authorityId: STATE_LEAHY,
      assistance: TRAINING,
      acts: [
        ...INTAKE,
        {
          who: 'analyst',
          type: 'unit.left-unidentified',
          say: () => ({ reasons: 'The information describes a badge and names no unit.' }),
        },
        {
          who: 'analyst',
          type: 'search.recorded',
          say: () => ({
            looked:
              'The registry, for every unit with a site near the place; the post was asked about the badge.',
            found:
              'Two units have a site there. Neither is known to wear such a badge. The post will ask again.',
          }),
        },
      ],
    },
    { authorityId: DOD_LEAHY, assistance: CAPACITY, acts: INTAKE },
  ],
};

/** What a lawyer would do while the resident is at risk: the account is sealed, and reading it is on record. */
const SEALED: SealTerms = {
  reason: 'The resident could be known by it.',
  openToRoles: ['analyst', 'legal-adviser', 'deciding-official'],
  liftableBy: ['legal-adviser'],
};

/** Under review under both laws: some questions are answered, one is open, and two offices do not agree. */
const underReview: CaseStory = {
  country: 'QN',
  unit: 'qn-bde-eight',
  unitName: '28th Infantry Brigade',
  place: 'South Sample',
  team: ['analyst', 'analyst2', 'lawyer', 'official', 'defense'],
  evidence: EVIDENCE.map((item) => (item.file === 'account.txt' ? { ...item, seal: SEALED } : item)),
  proceedings: [
    {
      authorityId: STATE_LEAHY,
      assistance: TRAINING,
      acts: [
        ...INTAKE,
        REVIEW,
        ...['F1', 'F2', 'F3', 'F4'].map(met),
        undetermined(
          'F5',
          'The roster is a copy. Whether another unit used the site in March is being asked.',
        ),
        AGAINST,
        position('analyst2', 'object', 'The regional bureau would wait for the original of the roster.'),
        position(
          'lawyer',
          'concur',
          'The law asks for credible information, not for proof; a copy can be credible.',
        ),
      ],
    },
    {
      authorityId: DOD_LEAHY,
      assistance: CAPACITY,
      acts: [...INTAKE, REVIEW, ...['D1', 'D2', 'D3'].map(met)],
    },
  ],
};

/** Barred under one law while the question under the other is open; the list has its edition, and the notices wait. */
const barred: CaseStory = {
  country: 'QM',
  unit: 'qm-bde-eight',
  unitName: '18th Infantry Brigade',
  place: 'Lower Example',
  team: ['analyst', 'analyst2', 'lawyer', 'official', 'defense', 'hill'],
  evidence: EVIDENCE,
  proceedings: [
    { authorityId: STATE_LEAHY, assistance: TRAINING, acts: TO_THE_BAR },
    {
      authorityId: DOD_LEAHY,
      assistance: CAPACITY,
      acts: [...INTAKE, REVIEW, ...['D1', 'D2', 'D3', 'D4'].map(met)],
    },
  ],
};

/** Barred, excepted when steps were taken and the report had reached every committee, and restored. */
const restored: CaseStory = {
  country: 'QP',
  unit: 'qp-bde-eight',
  unitName: '38th Infantry Brigade',
  place: 'Lower Placeholder',
  team: ['analyst', 'analyst2', 'lawyer', 'official', 'hill'],
  evidence: [...EVIDENCE, COURT_RECORD],
  proceedings: [{ authorityId: STATE_LEAHY, assistance: TRAINING, acts: [...TO_THE_BAR, ...TO_RESTORATION] }],
};

/** The cases of the demo, in the order in which a case goes through them. */
export const DEMO_CASES: readonly CaseStory[] = [unitUnknown, underReview, barred, restored];
