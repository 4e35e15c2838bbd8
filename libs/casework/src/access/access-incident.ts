/*
 * access incident  one consignment of humanitarian aid that was prohibited, restricted or let pass, as a dated record
 * access series    a number over time (loads a day at a crossing): evidence, and never a trigger
 */

/** Whose aid it was. 22 U.S.C. 2378-1(a) speaks of "United States humanitarian assistance" alone. */
export const AID_OF = ['united-states', 'united-states-supported', 'other', 'unknown'] as const;
export type AidOf = (typeof AID_OF)[number];

/** How it was restricted: the law asks "directly or indirectly". */
export const MANNERS = ['direct', 'indirect', 'undetermined'] as const;
export type Manner = (typeof MANNERS)[number];

/** What a person says of an access incident. Quantities are in `quantityUnit`; null where nobody knows. */
export interface AccessDetails {
  /** The crossing or the route. */
  readonly place: string;
  readonly consignment: string;
  readonly aidOf: AidOf;
  readonly requested: number | null;
  readonly allowed: number | null;
  readonly quantityUnit: string | null;
  readonly reasonGiven: string | null;
  /** The authority that prohibited or restricted it. */
  readonly byAuthority: string | null;
  readonly manner: Manner;
  /** First and last ISO day; null while it lasts. */
  readonly from: string;
  readonly to: string | null;
  /** Who or what says so. */
  readonly source: string;
  readonly evidenceIds: readonly string[];
}

/** A version of an access incident. A correction is a new version that names the one it replaces, and why. */
export interface AccessIncident extends AccessDetails {
  readonly id: string;
  readonly country: string;
  readonly replaces: string | null;
  readonly because: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** A series of numbers over time, with where they come from. */
export interface AccessSeries {
  readonly id: string;
  readonly country: string;
  readonly name: string;
  readonly unit: string;
  readonly source: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** One number of a series. Of several for a day the one recorded last holds; all stay readable. */
export interface SeriesPoint {
  readonly day: string;
  readonly value: number;
  readonly note: string | null;
}
