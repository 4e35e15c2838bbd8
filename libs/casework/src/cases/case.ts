/*
 * case         the file on one subject; a unit has at most one open case, and so has a country
 * declaration  what a person says of their own conflict of interest, before they may open a case
 * proceeding   one authority applied in the case (see ../proceedings)
 */

/** What a case can be about: each law asks its question of a unit, a country or a transfer. */
export const CASE_SUBJECTS = ['unit', 'country', 'transfer'] as const;
export type CaseSubject = (typeof CASE_SUBJECTS)[number];

/** A unit that nobody has identified: "a unit of the 3rd Division, at Brookfield, on 2031-05-04". */
export interface UnidentifiedUnit {
  readonly words: string;
  readonly place: string | null;
  /** ISO day. */
  readonly seenOn: string | null;
}

/** The file itself. Who is in it is in its proceedings. */
export interface CaseRecord {
  readonly id: string;
  readonly subject: CaseSubject;
  /** Null while the unit is not identified; then `unidentified` says what is known of it. */
  readonly unitId: string | null;
  readonly unidentified: UnidentifiedUnit | null;
  /** The transfer it is about, where it is about one. */
  readonly transferId: string | null;
  /** ISO 3166 alpha-2. It narrows who may read the case, and nothing else: no finding ever sees it. */
  readonly country: string;
  readonly title: string;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly closedAt: string | null;
  readonly revision: number;
}

export const DECLARES = ['none', 'conflict'] as const;
/** Whether a person has a conflict of interest in a case. */
export type Declares = (typeof DECLARES)[number];

/** A person's declaration. A conflict, once declared, stays: somebody else has to work on the case. */
export interface Declaration {
  readonly id: string;
  readonly caseId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly declares: Declares;
  readonly words: string;
  readonly at: string;
}
