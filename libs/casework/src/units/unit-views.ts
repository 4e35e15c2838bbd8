import type { FindCandidates } from './find-candidates.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Unit } from './unit-store.ts';
import type { RecordedClaim } from './unit-claim.ts';

/** How firmly a claim holds on the day asked about; null where no day was asked about or the claim is undated. */
export type Holds = 'cited' | 'assumed' | 'unstated';

/** A claim with how firmly it holds on the day asked about, who recorded it, and the name of the unit it speaks of. */
export type ShownClaim = RecordedClaim & {
  readonly holds: Holds | null;
  readonly recordedByName: string;
  /** The parent, or the unit it is a member of; null for claims of other kinds. */
  readonly otherName: string | null;
};

/** A unit with everything known of it, as of a day and as known at a moment. */
export interface UnitSheet {
  readonly unit: Unit;
  /** Units merged into this one, as known at the moment asked about. */
  readonly absorbed: readonly { readonly unitId: string; readonly name: string; readonly mergeId: string }[];
  readonly claims: readonly ShownClaim[];
}

/** A unit in a list. */
export type UnitSummary = Omit<Unit, 'mergedInto'>;

export interface UnitPage {
  /** ISO 3166 codes; every country where left out. */
  readonly countries?: readonly string[] | undefined;
  /** The last unit of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What is known, at a moment, of a day. */
export interface SheetTime {
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
  /** Also claims that were superseded or withdrawn by then. */
  readonly history?: boolean | undefined;
}

/** Reads of the registry. */
export interface UnitViews extends Hierarchy, FindCandidates {
  byId(id: string): Promise<Unit | undefined>;
  sheet(id: string, when: SheetTime): Promise<UnitSheet | undefined>;
  /** Units that stand for themselves, by name then identifier. */
  page(page: UnitPage): Promise<readonly UnitSummary[]>;
}
