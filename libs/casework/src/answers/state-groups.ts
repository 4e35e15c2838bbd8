import type { LeahyState } from '#workflow';

/** States in which the question is open, and the answer therefore not determined. */
export const OPEN_STATES: readonly LeahyState[] = [
  'received',
  'triage',
  'unitUnknown',
  'underReview',
  'hold',
  'hostGovConsult',
  'reopened',
];

/** States that a person's signature put the unit in, and that stand for its vetting under that law. */
export const CLEARED_STATES: readonly LeahyState[] = [
  'notGvhr',
  'notCredible',
  'eligible',
  'excepted',
  'waived',
  'restored',
];
