import type { Role } from '../kernel/actor.ts';

/*
 * queue   what waits for the same kind of step; computed from where things stand, never assigned
 * step    one thing in one queue: a proceeding, a request, a notice, an evidence item, information, a deviation, a clock
 * hands   those who have to do with a proceeding already
 */

/** The queues of steps that somebody can do, in the order in which a case meets them. */
export const STEP_QUEUES = ['match', 'grade', 'find', 'certify', 'position', 'sign', 'notify'] as const;
/** What waits for a kind of step. `wait`: for a day, or for something outside; nobody can do it now. */
export type StepQueue = (typeof STEP_QUEUES)[number] | 'wait';

/** Queues as they are read: those of steps, and three that look across them. */
export const QUEUES = [...STEP_QUEUES, 'risk', 'returned', 'waiting'] as const;
export type Queue = (typeof QUEUES)[number];

/** What stands in a queue. */
export const WORK_KINDS = [
  'proceeding',
  'notice',
  'evidence',
  'request',
  'information',
  'deviation',
  'clock',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Which roles look at which queue. Who reads everything sees all of them, and can do none. */
export const QUEUE_ROLES: Readonly<Record<Queue, readonly Role[]>> = {
  match: ['post-vetter', 'analyst'],
  grade: ['analyst'],
  find: ['analyst'],
  certify: ['legal-adviser'],
  position: ['post-vetter', 'analyst', 'legal-adviser', 'deciding-official'],
  sign: ['deciding-official', 'post-vetter', 'analyst'],
  notify: ['legislative-affairs', 'post-vetter'],
  risk: ['post-vetter', 'analyst', 'legal-adviser', 'deciding-official', 'legislative-affairs'],
  returned: ['post-vetter', 'analyst', 'legal-adviser', 'deciding-official', 'legislative-affairs'],
  waiting: ['post-vetter', 'analyst', 'legal-adviser', 'deciding-official', 'legislative-affairs'],
};

/** What each queue holds, in one sentence, for the head of its list. */
export const QUEUE_WORDS: Readonly<Record<Queue, string>> = {
  match: 'Requests and cases whose unit nobody has confirmed yet, and information that nobody has read.',
  grade: 'Evidence whose source or content has no grade yet.',
  find: 'Questions of the law that wait for a finding, and facts that wait for the record.',
  certify: 'Assessments in which every question has a finding; a legal adviser certifies that.',
  position: 'Assessments on which your office has not taken a position.',
  sign: 'Decisions and deviations that wait for a signature; those that you drafted are with others.',
  notify: 'Notices that are not delivered, and receipts and dates that wait for the record.',
  risk: 'Deadlines that end within fourteen days, or are over.',
  returned: 'What you worked on before, others acted on since, and your role can move again.',
  waiting: 'What you worked on and others have to move, with whom it waits for.',
};

/** Why a queue is empty, and what to do instead. */
export const EMPTY_WORDS: Readonly<Record<Queue, string>> = {
  match: 'Every unit in the requests and cases of your countries is confirmed, and all information is read.',
  grade: 'Every evidence item of your countries that is not sealed has both grades.',
  find: 'No question of an open case in your countries waits for a finding.',
  certify: 'No assessment is complete and uncertified. It appears here with its last finding.',
  position: 'Your office has taken a position on every complete assessment.',
  sign: 'Nothing is certified and unsigned, or what is was drafted by you and waits for another person.',
  notify: 'Every notice is delivered. A new one appears here with the act that calls for it.',
  risk: 'No deadline of your countries ends within fourteen days.',
  returned: 'Nothing that you worked on has come back to you.',
  waiting: 'Nothing that you worked on waits for somebody else.',
};
