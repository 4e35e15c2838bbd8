import { assessed } from '../cases/assessed.ts';
import type { ActStory } from '../cases/case-story.ts';
import type { CountryFacts } from './country-story.ts';

/*
 * What is done under the laws about a country, in the same words and the same order whoever the partner is. Nothing in it
 * names one.
 */

type CountryAct = ActStory<CountryFacts>;

const FOUND = {
  E1: 'The order that closes the crossing is the government’s own; the border office carries it out.',
  E2: 'Convoys were turned back in five of ten weeks, and nothing passed in the last six.',
  E3: 'What is stopped is the delivery of the loads at the crossing.',
  E4: 'The loads are paid for by the United States and marked so.',
  E5: 'The transmission is on record: who told whom what, and when.',
};

/** 22 U.S.C. 2378-1: from the report of a restriction to withholding. */
export const TO_WITHHOLDING: readonly CountryAct[] = [
  {
    who: 'vetter',
    type: 'restriction.reported',
    say: ({ accessIncidentIds }) => ({
      summary: 'For ten weeks convoys with aid of the United States have been held at the northern crossing.',
      accessIncidentIds,
    }),
  },
  { who: 'analyst', type: 'assessment.opened' },
  {
    who: 'analyst',
    type: 'access-incidents.linked',
    say: ({ accessIncidentIds }) => ({
      accessIncidentIds,
      shows:
        'Each convoy by itself. The loads a day say the same over time; they are evidence and no trigger.',
    }),
  },
  {
    who: 'lawyer',
    type: 'transmission.recorded',
    say: ({ day }) => ({
      toldBy: 'The bureau, in a memorandum (invented)',
      toldTo: 'the President',
      what: 'That the crossing has been closed to aid of the United States, since when, and by whose order.',
      toldOn: day(-3),
    }),
  },
  ...assessed<CountryFacts>(
    FOUND,
    'The ministry says that the road is being repaired. No work was seen there.',
  ),
  {
    who: 'official',
    type: 'made-known.determined',
    say: () => ({ reasons: 'I have read the findings and the record of the transmission.' }),
  },
  {
    who: 'official',
    type: 'withholding.determined',
    say: () => ({ reasons: 'Every element is met, and it was made known. The law asks for nothing more.' }),
  },
];

/** The exception that the law leaves: intended, and noticed to the four committees before it can be determined. */
export const EXCEPTION_NOTICED: readonly CountryAct[] = [
  {
    who: 'official',
    type: 'exception.intended',
    say: ({ day }) => ({
      effectiveOn: day(14),
      scope: 'Air defence alone.',
      reasons: 'Air defence protects people who have no part in the restriction.',
    }),
  },
  {
    who: 'hill',
    type: 'notice.delivered',
    deliver: {
      dutyId: 'exception-notice',
      contents: {
        intention: 'To determine that air defence is furnished in the national security interest.',
        'effective-date': 'The day that stands in the intention, two weeks after it was signed.',
        reasons: 'Air defence protects people who have no part in the restriction.',
      },
    },
  },
];

/** 22 U.S.C. 2304(c): a committee asks for a statement, and the thirty days run. */
export const STATEMENT_REQUESTED: readonly CountryAct[] = [
  {
    who: 'hill',
    type: 'request.received',
    say: ({ day }) => ({
      requester: 'the Committee on Foreign Relations of the Senate',
      receivedOn: day(-12),
      reference: 'Letter 7 (invented)',
    }),
  },
];

/** 22 U.S.C. 2753(c): an incident of possible misuse, found reportable; the report to the Congress waits. */
export const MISUSE_REPORTABLE: readonly CountryAct[] = [
  {
    who: 'vetter',
    type: 'incident.recorded',
    say: ({ day }) => ({
      articles: 'Trucks furnished by sale.',
      what: 'Trucks of this kind were seen at a checkpoint of the police, for whom they were not sold.',
      receivedOn: day(-9),
    }),
  },
  { who: 'analyst', type: 'violation.described', say: () => ({ violationBy: 'unauthorised-purpose' }) },
  {
    who: 'analyst',
    type: 'incident.found-reportable',
    say: ({ day }) => ({
      definition: 'Any use for a purpose that the agreement does not name.',
      requiredActions: ['Ask the government which trucks these are', 'Send the report'],
      targetOn: day(21),
      finding: 'The number plates are of the series that was sold. A violation may have occurred.',
    }),
  },
];
