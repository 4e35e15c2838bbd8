import type { Schema } from '../../data/client.ts';

export type RequestState = Schema<'VettingRequest'>['state'];
export type Standing = Schema<'ShownNomination'>['standing'];

/** Where a request stands, as a heading or the value of a field. */
export const STATE_WORDS: Readonly<Record<RequestState, string>> = {
  submitted: 'Submitted',
  accepted: 'Accepted',
  submittedToCourtesy: 'In the courtesy checks',
  courtesyCompleted: 'Courtesy checks made',
  submittedToLeahy: 'In Leahy vetting',
  resultsReturned: 'Results returned',
  closed: 'Closed',
  rejectedByVetting: 'Sent back to the programme',
  canceled: 'Canceled',
};

/** The states in the order in which a request passes through them, then those that end it early. */
export const STATES = Object.keys(STATE_WORDS) as readonly RequestState[];

/** The way of a request that nothing ends early. */
export const USUAL_WAY: readonly RequestState[] = STATES.slice(0, 7);

/** Why a nomination is where it is, in a few words. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  proposed: 'One unit fits',
  look: 'To compare',
  none: 'Nothing like it',
  'no-unit': 'Names no unit',
  waiting: 'Not searched yet',
  matched: 'Matched',
  'asked-for': 'New unit asked for',
  'not-identified': 'Not identified',
};

/** The instruments by name; the id itself where it is not in the catalogue. */
export const instrumentName = (
  instruments: readonly { readonly id: string; readonly name: string }[] | undefined,
  id: string,
): string => instruments?.find((one) => one.id === id)?.name ?? id;
