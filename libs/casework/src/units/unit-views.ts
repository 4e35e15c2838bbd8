import type { Hierarchy } from './hierarchy.ts';
import type { Unit } from './unit-store.ts';
import type { RecordedClaim } from './unit-claim.ts';

/** How firmly a claim holds on the day asked about; null where no day was asked about or the claim is undated. */
export type Holds = 'cited' | 'assumed' | 'unstated';

/** A claim with how firmly it holds on the day asked about. */
export type ShownClaim = RecordedClaim & { readonly holds: Holds | null };

/** A unit with everything known of it, as of a day and as known at a moment. */
export interface UnitSheet {
  readonly unit: Unit;
  /** Units merged into this one, as known at the moment asked about. */
  readonly absorbed: readonly { readonly unitId: string; readonly name: string; readonly mergeId: string }[];
  readonly claims: readonly ShownClaim[];
}

/** A unit in a list. */
export type UnitSummary = Omit<Unit, 'mergedInto'>;

/** A unit that shares search keys with what is looked for, with what a comparison needs. */
export interface UnitCandidate {
  readonly id: string;
  readonly country: string;
  /** The unit's own name first, then its aliases; names of units merged into it are among them. */
  readonly names: readonly string[];
  readonly parents: readonly string[];
  readonly places: readonly string[];
  /** How many of the keys it shares. */
  readonly shared: number;
}

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
export interface UnitViews extends Hierarchy {
  byId(id: string): Promise<Unit | undefined>;
  sheet(id: string, when: SheetTime): Promise<UnitSheet | undefined>;
  /** Units that stand for themselves, by name then identifier. */
  page(page: UnitPage): Promise<readonly UnitSummary[]>;
  /**
   * Units sharing at least one key (`blockingKeys` of #matching), those sharing most first. Of one country where one is
   * given. Units merged into another appear as the one that was kept.
   */
  candidates(
    keys: readonly string[],
    country: string | readonly string[] | null,
    limit: number,
  ): Promise<readonly UnitCandidate[]>;
}
