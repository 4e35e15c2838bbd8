import type { Schema } from '../../data/client.ts';

type Result = Schema<'AskedResultBody'>;

export const RESULT_WORDS: Readonly<Record<Result['result'], string>> = {
  approved: 'Approved',
  suspended: 'Suspended',
  rejected: 'Rejected',
  canceled: 'Canceled',
  matched: 'Matched to an earlier result',
};

export const SUSPENSION_WORDS: Readonly<Record<NonNullable<Result['suspension']>, string>> = {
  'possible-match': 'A possible match is looked at',
  'derogatory-unresolved': 'Derogatory information is not resolved',
  'awaiting-host-government': 'The host government was asked',
  'awaiting-bureau': 'A bureau was asked',
  'policy-hold': 'Held by policy',
};

/** Whom a result is about, as chosen for many rows at once. */
export type About = 'whole-row' | 'unit' | 'person';

export const ABOUT_WORDS: Readonly<Record<About, string>> = {
  'whole-row': 'The unit, and the person where the row names one',
  unit: 'The unit only',
  person: 'The person only',
};

/** Whom a result of one row is about. */
export const appliesTo = (about: About, hasPerson: boolean): Result['appliesTo'] =>
  about === 'whole-row' ? (hasPerson ? 'both' : 'unit') : about;

export const APPLIES_WORDS: Readonly<Record<Result['appliesTo'], string>> = {
  unit: 'unit',
  person: 'person',
  both: 'unit and person',
};
