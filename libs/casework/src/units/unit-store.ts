import type { FindCandidates } from './find-candidates.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { NewClaim, RecordedClaim } from './unit-claim.ts';

/** A unit's own row. Everything else that is known of it is a claim. */
export interface Unit {
  readonly id: string;
  /** ISO 3166 code. */
  readonly country: string;
  /** The latest live name. */
  readonly name: string;
  /** The unit that stands for this one since a merge; null while it stands for itself. */
  readonly mergedInto: string | null;
  readonly revision: number;
}

export interface NewUnit {
  readonly id: string;
  readonly country: string;
  readonly name: string;
}

/** A name as it is searched for. */
export interface NewName {
  readonly claimId: string;
  readonly unitId: string;
  readonly country: string;
  readonly kind: 'name' | 'alias';
  readonly name: string;
  /** The canonical key of the name (`readUnitName(name).key` of #matching). */
  readonly normalised: string;
  /** `blockingKeys` of #matching. */
  readonly keys: readonly string[];
}

/** A unit that already goes by a name. */
export interface Namesake {
  readonly unitId: string;
  readonly name: string;
  readonly normalised: string;
  readonly country: string;
  /** The registers that have a key for it. */
  readonly registers: readonly string[];
}

/** Units and their claims, bound to the act's transaction. */
export interface UnitStore extends Hierarchy, FindCandidates {
  /** Locks the units until the transaction ends, always in the order of their identifiers; those that exist, in that order. */
  lock(ids: readonly string[]): Promise<readonly Unit[]>;
  byId(id: string): Promise<Unit | undefined>;
  /** Which of the identifiers are units. */
  exists(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** The unit that stands for each, by the identifier asked with; itself where it was not merged. Unknown ones are left out. */
  standingFor(ids: readonly string[]): Promise<ReadonlyMap<string, Unit>>;
  /** Live names whose canonical key and country are given, in any number; merged units answer as the one that was kept. */
  namesakes(
    names: readonly { readonly normalised: string; readonly country: string }[],
  ): Promise<readonly Namesake[]>;
  /** Makes other acts that would add a unit of this name wait until this one is committed. */
  lockName(normalised: string, country: string): Promise<void>;

  /**
   * The names on the way from the child down to the parent, on days when the link to be added would hold too; empty where
   * the parent does not stand below the child on any of them. Days are YYYY-MM-DD, null for no bound.
   */
  loopThrough(link: {
    readonly childId: string;
    readonly parentId: string;
    readonly fromDate: string | null;
    readonly toDate: string | null;
  }): Promise<readonly string[]>;

  addUnits(units: readonly NewUnit[]): Promise<void>;
  /**
   * Records claims, makes their names and parents readable, and retires those of the claims they supersede. A claim that
   * was superseded by another act is refused by `unit_claims_superseded_once`.
   */
  addClaims(claims: readonly NewClaim[], names: readonly NewName[]): Promise<void>;
  claimById(id: string): Promise<RecordedClaim | undefined>;
  /** A live claim of the unit that says exactly this, if any. */
  liveClaimWith(unitId: string, contentHash: string): Promise<RecordedClaim | undefined>;
  /** After its claims changed: the unit's name is its latest live name, its revision goes up by one. */
  touch(ids: readonly string[]): Promise<void>;
}
