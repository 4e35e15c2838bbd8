import type { ChartedAct } from './act.ts';
import { certifierIsNoAuthor, everyElementAnswered } from './conditions.ts';
import { findingRecorded } from './finding-act.ts';
import { intakeActs } from './intake-acts.ts';
import { noticeDelivered } from './notice-act.ts';
import { editAssessment } from './record-act.ts';
import { asked, isAssessing, standard, textOf } from './standard-act.ts';

const assessmentEdited = standard('assessment.edited', {
  title: 'Edit the assessment',
  roles: ['analyst'],
  isKnownFrom: isAssessing,
  asks: [
    asked({
      field: 'reasons',
      kind: 'text',
      words: 'What was changed, and why. A certification falls with it.',
    }),
  ],
  record: (context, { event }) => editAssessment(context, event),
});

const assessmentCertified = standard('assessment.certified', {
  title: 'Certify that every element has a finding',
  roles: ['legal-adviser'],
  isKnownFrom: isAssessing,
  conditions: [everyElementAnswered, certifierIsNoAuthor],
  asks: [],
  record: ({ assessment, ...context }, { event: { actor, at } }) => ({
    ...context,
    assessment: { ...assessment, certified: { personId: actor.personId, at, version: assessment.version } },
  }),
});

const contradictingEvidence = standard('contradicting-evidence.recorded', {
  title: 'Record what speaks against the finding',
  roles: ['analyst'],
  isKnownFrom: isAssessing,
  asks: [
    asked({
      field: 'recordId',
      kind: 'id',
      words: 'The record of the contradicting evidence, or of the search that found none.',
    }),
  ],
  record: (context, { event }) => ({
    ...editAssessment(context, event),
    contradictingEvidence: { recordId: textOf(event, 'recordId'), at: event.at },
  }),
});

const positionRecorded = standard('position.recorded', {
  title: "Record your office's position, or your dissent",
  roles: ['post-vetter', 'analyst', 'legal-adviser', 'deciding-official'],
  isKnownFrom: isAssessing,
  asks: [
    asked({
      field: 'positionId',
      kind: 'id',
      words: 'The position, with its reasons. It is never anonymous.',
    }),
    asked({
      field: 'dissent',
      kind: 'flag',
      words: 'Whether it dissents. Dissent travels with every determination signed after it.',
    }),
  ],
  record: (context, { event }) => {
    const { office, personId } = event.actor;
    const position = {
      positionId: textOf(event, 'positionId'),
      dissent: event['dissent'] === true,
      personId,
    };
    return office === null
      ? { ...context }
      : { ...context, positions: [...context.positions, { ...position, office }] };
  },
});

/** What can be done in every drawn proceeding, in the order in which a reader meets it. */
export const STANDARD: readonly ChartedAct[] = [
  ...intakeActs,
  findingRecorded,
  assessmentEdited,
  assessmentCertified,
  contradictingEvidence,
  positionRecorded,
  noticeDelivered,
];
