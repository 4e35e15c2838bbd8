import type { ParentKind } from '#intake';

/**
 * How firmly a link holds on the day asked about. `cited`: a source speaks for that day. `assumed`: after the last
 * citation, where the source says to assume it goes on. `unstated`: the source gives no start, or does not say whether it
 * went on. None of the three is silently dropped, and none is silently taken for another.
 */
export type LinkCertainty = 'cited' | 'assumed' | 'unstated';

/** One link of a path: on that day the parent held the child. */
export interface HierarchyStep {
  readonly claimId: string;
  readonly childId: string;
  readonly childName: string;
  readonly parentId: string;
  readonly parentName: string;
  readonly kind: ParentKind;
  readonly certainty: LinkCertainty;
  /** First and last day, YYYY-MM-DD; null where the claim gives none. */
  readonly fromDate: string | null;
  readonly toDate: string | null;
}

/** One way from a unit to a unit above or below it, nearest link first. Two ways to the same unit are two paths. */
export interface HierarchyPath {
  /** The unit that was asked about, by the identifier it was asked with. */
  readonly unitId: string;
  /** The unit at the far end: an ancestor going up, a descendant going down. */
  readonly endId: string;
  readonly steps: readonly HierarchyStep[];
}

/** What a hierarchy is asked as of: a day in the world, and what was known at a moment (now where left out). */
export interface AsOf {
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** ISO 8601 moment. */
  readonly knownAt?: string | undefined;
}

/**
 * The dated hierarchy, with live merges followed: a unit that was merged counts as the one that was kept. A path never
 * passes a unit twice, goes at most 24 links far, and every path within that is returned.
 */
export interface Hierarchy {
  /** Every path up from each of the units. `asOf` is a day, `knownAt` a moment; left out, what is known now. */
  ancestorsOf(unitIds: readonly string[], asOf: string, knownAt?: string): Promise<readonly HierarchyPath[]>;
  /** Every path down from each of the units. */
  descendantsOf(
    unitIds: readonly string[],
    asOf: string,
    knownAt?: string,
  ): Promise<readonly HierarchyPath[]>;
}
