import { dayInWords } from '#law';
import type { Condition } from '../act.ts';
import { inProhibition, pinpoint } from './cite.ts';

/** a1: something was received, and from whom is recorded. */
export const incidentLinked: Condition = {
  id: 'incident-linked',
  title: 'An event is linked that may be a gross violation',
  words: 'No event is linked yet: link what is alleged to have happened, with its category.',
  cite: inProhibition,
  basis: 'design',
  clearedBy: ['analyst'],
  holds: ({ context }) => context.incidents.length > 0,
};

/** a3, a4: the unit is linked at a level for which the reason is recorded. */
export const unitLinked: Condition = {
  id: 'unit-linked',
  title: 'The unit is identified, with the reason for the level',
  words: 'The unit is not identified yet, or the reason for choosing its level is missing.',
  cite: 'practice: smallest group in the field implicated',
  basis: 'policy',
  clearedBy: ['analyst', 'post-vetter'],
  holds: ({ context }) => context.subjectUnitId !== null && context.levelRationale !== null,
};

/** a2: only a unit that is not identified can be searched for. */
export const unitNotLinked: Condition = {
  id: 'unit-not-linked',
  title: 'The unit is not identified',
  words: 'The unit is identified already; open the review.',
  cite: 'specification a2',
  basis: 'design',
  clearedBy: [],
  holds: ({ context }) => context.subjectUnitId === null,
};

/** a4: the assistance in question is named. */
export const assistanceIdentified: Condition = {
  id: 'assistance-identified',
  title: 'The assistance in question is identified',
  words: 'The assistance is not identified yet: name the instrument that would reach the unit.',
  cite: inProhibition,
  basis: 'law',
  clearedBy: ['analyst', 'post-vetter'],
  holds: ({ context }) => context.assistance.length > 0,
};

/** A case without a unit stays open until the search is on record. */
export const searchedForUnit: Condition = {
  id: 'searched-for-unit',
  title: 'The unit is identified, or the search for it is on record',
  words: ({ context }) =>
    `A case is not closed for lack of a unit: record the search first. ${context.procedure.searchForUnit?.words ?? ''}`.trim(),
  cite: (situation) => pinpoint(situation, situation.context.procedure.searchForUnit?.cite ?? ' (practice)'),
  basis: ({ context }) => (context.procedure.searchForUnit === null ? 'policy' : 'law'),
  clearedBy: ['analyst', 'post-vetter'],
  holds: ({ context }) => context.subjectUnitId !== null || context.searches.length > 0,
};

/** a6: the host government is consulted only where a deviation in force applies a forum. */
export const forumInForce: Condition = {
  id: 'forum-in-force',
  title: 'A deviation in force applies a special process to this case',
  words: ({ context }) =>
    context.forum === null
      ? 'No special process applies to this case. The standard process asks no host government, and the law needs no such step.'
      : `The deviation ended on ${dayInWords(context.forum.expiresOn)}; the standard process applies.`,
  cite: 'policy; the law has no such step',
  basis: 'policy',
  clearedBy: [],
  holds: ({ context, at }) => context.forum !== null && at.slice(0, 10) <= context.forum.expiresOn,
};

/**
 * A case is not closed, and no unit restored, over a report that the law still calls for. The report is the law's; that
 * these acts wait for it is the procedure's own choice: under 10 U.S.C. 362(e) it is no condition of anything.
 */
export const reportsDelivered: Condition = {
  id: 'reports-delivered',
  title: 'Every report that an exit called for is delivered',
  words: ({ context }) =>
    `Still to be delivered: ${context.reports
      .filter(({ deliveredAt }) => deliveredAt === null)
      .map(({ exit }) => `the report on "${exit}"`)
      .join(', ')}.`,
  cite: (situation) =>
    pinpoint(situation, situation.context.procedure.exits.find(({ report }) => report)?.report?.cite ?? ''),
  basis: 'design',
  clearedBy: ['legislative-affairs'],
  holds: ({ context }) => context.reports.every(({ deliveredAt }) => deliveredAt !== null),
};
