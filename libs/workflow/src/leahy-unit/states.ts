/** States of a unit's Leahy proceeding, in the order a reader would draw them. */
export const LEAHY_STATES = [
  'received',
  'triage',
  'unitUnknown',
  'underReview',
  'hold',
  'hostGovConsult',
  'notGvhr',
  'notCredible',
  'eligible',
  'credibleFinding',
  'ineligible',
  'remediationReview',
  'excepted',
  'waived',
  'carveOut',
  'restored',
  'closed',
  'reopened',
] as const;

/** A state; see {@link LEAHY_STATES}. */
export type LeahyState = (typeof LEAHY_STATES)[number];

/**
 * States that no transition may enter without a person's signature: those that bar, except, restore or
 * declare that nothing bars. Asserted on every reachable transition.
 */
export const SIGNED_STATES: readonly LeahyState[] = [
  'notGvhr',
  'notCredible',
  'eligible',
  'credibleFinding',
  'ineligible',
  'excepted',
  'waived',
  'carveOut',
  'restored',
];

/** States in which the authority's prohibition applies. The finding bars before the list names the unit. */
export const BARRING_STATES: readonly LeahyState[] = ['credibleFinding', 'ineligible', 'remediationReview'];

/** States in which an exit suspends the prohibition, for as long and as far as the exit reaches. */
export const EXIT_STATES: readonly LeahyState[] = ['excepted', 'waived', 'carveOut'];

/** States in which the question is open: the answer is "not determined". */
export const REVIEW_STATES: readonly LeahyState[] = ['underReview', 'hold', 'hostGovConsult'];

/** What a state means to a reader, in one sentence. */
export const STATE_WORDS: Readonly<Record<LeahyState, string>> = {
  received: 'Information has arrived and nobody has looked at it yet.',
  triage: 'Someone is reading it: which unit, which event, which assistance.',
  unitUnknown: 'The event may be a gross violation, and the unit is being searched for.',
  underReview: 'The elements of the law are being answered.',
  hold: 'Review is suspended for a recorded reason; nothing has been found.',
  hostGovConsult:
    'A special process asks the host government; the finding under the law does not wait for it.',
  notGvhr: 'Signed: the event is not a gross violation of human rights.',
  notCredible: 'Signed: the information is not credible.',
  eligible: 'Signed: the prohibition does not apply.',
  credibleFinding: 'Signed: there is credible information. The prohibition applies from now.',
  ineligible: 'The bar is entered: the unit is on the list and the notices are due.',
  remediationReview: 'What the government did is being examined; the bar stands.',
  excepted: "The bar is lifted by one of this law's own exceptions.",
  waived: 'The bar is waived, for the purpose and time the waiver names.',
  carveOut: 'The bar stands, except for the training that the carve-out names.',
  restored: 'The unit is off the list; the exception has done its work.',
  closed: 'Closed with a recorded reason.',
  reopened: 'New information has reopened a closed question.',
};
