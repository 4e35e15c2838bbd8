import type { IntakeRefusal } from '../refusal.ts';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as precise as the source, never more. */
export type PartialDate = string;

/** How sure the source's researchers are. Null where they did not say. */
export type Confidence = 'high' | 'medium' | 'low' | null;

/**
 * What the last date means, in the Security Force Monitor's letters: `Y` assumed to continue after it, `N` not assumed
 * to continue but the end is not known, `E` the exact end. Null where they did not say.
 */
export type OpenEnded = 'Y' | 'N' | 'E' | null;

/** A parent's hold on a unit (design, "Layout" and issue words): `command` orders, `administrative` administers. */
export type ParentKind = 'command' | 'administrative' | 'attached';

/** A name and the id another gazetteer gives it (OpenStreetMap in the Security Force Monitor sheet). */
export interface PlaceName {
  readonly name: string;
  readonly id: string | null;
}

/** One part of a claim and who vouches for it. */
export interface Citation {
  readonly about: string;
  /** The source's own words or ids, as written; empty where none is given. */
  readonly source: string;
  readonly confidence: Confidence;
}

interface ClaimFrame {
  /** The unit the claim is about: `UnitRow.unitKey`. */
  readonly unitKey: string;
  readonly validFrom: PartialDate | null;
  readonly validTo: PartialDate | null;
  /** Whether `validFrom` is the real start (true) or only the first citation (false); null where not said. */
  readonly startIsReal: boolean | null;
  /** Whether `validTo` is the real end; null where not said. */
  readonly endIsReal: boolean | null;
  readonly openEnded: OpenEnded;
  /** The source of the value itself; `citations` holds those of its dates and other parts too. */
  readonly source: string;
  readonly confidence: Confidence;
  readonly citations: readonly Citation[];
  /** The first row that makes the claim. */
  readonly row: number;
  /** Further rows that make the very same claim. */
  readonly alsoRows: readonly number[];
}

/** What each kind of claim says. */
export interface ClaimValues {
  name: string;
  alias: string;
  /** One branch or tier, such as `Army`. */
  classification: string;
  parent: {
    /** The parent's `unitKey`. */
    readonly parentKey: string;
    readonly parentName: string | null;
    readonly kind: ParentKind;
    /** False where no row of this file describes the parent: the registry must know it already. */
    readonly inFile: boolean;
  };
  site: {
    readonly base: string | null;
    /** Coordinates, or a gazetteer's node name and id, as written. */
    readonly exact: { readonly first: string; readonly second: string | null } | null;
    readonly settlement: PlaceName | null;
    readonly region: PlaceName | null;
    /** ISO 3166-1 alpha-2, upper case. */
    readonly country: string | null;
  };
  area: { readonly place: PlaceName; readonly country: string | null };
  /** A joint operation or mission the unit takes part in; not a parent. */
  membership: {
    readonly memberOfKey: string;
    readonly memberOfName: string | null;
    readonly inFile: boolean;
  };
  'first-cited': PartialDate;
  'last-cited': PartialDate;
  /** ISO 3166-1 alpha-2, upper case. */
  country: string;
  note: string;
}

/** What a claim can be about. */
export type ClaimKind = keyof ClaimValues;

/** One fact about one unit, as one source states it. Nothing is merged but exact repetitions. */
export type UnitClaim = {
  readonly [Kind in ClaimKind]: ClaimFrame & { readonly kind: Kind; readonly value: ClaimValues[Kind] };
}[ClaimKind];

/** A unit that the file describes. */
export interface UnitRow {
  /** The file's id, or `name:<name>|<country>` where the row has none and no other unit has the name. */
  readonly unitKey: string;
  readonly keyIsDerived: boolean;
  readonly name: string;
  readonly rows: readonly number[];
}

/** Something only a person can settle. What it concerns was not loaded, unless `words` says that a part was. */
export interface ImportQuestion {
  readonly code: `${string}.${string}`;
  readonly row: number;
  readonly unitKey: string | null;
  readonly column: string | null;
  readonly found: string;
  readonly words: string;
  /** Keys of the units it could mean. */
  readonly candidates: readonly string[];
}

/** Accounts for every row: `rows = taken + asked + refused`. */
export interface UnitsReport {
  readonly rows: number;
  /** Rows from which at least the unit was taken. */
  readonly taken: number;
  /** Rows set aside for a person: nothing of them was taken. */
  readonly asked: number;
  readonly refused: number;
  /** Among `taken`, rows with a part left to a person. */
  readonly takenInPart: number;
  readonly units: number;
  readonly claims: Readonly<Record<ClaimKind, number>>;
  /** Claims that repeat an earlier one exactly and were folded into it. */
  readonly repeated: number;
  /** Columns nothing is read from, and why. */
  readonly leftOut: readonly { readonly column: string; readonly why: string }[];
}

/** A registry file, read. */
export interface UnitsReading {
  readonly units: readonly UnitRow[];
  readonly claims: readonly UnitClaim[];
  readonly questions: readonly ImportQuestion[];
  readonly refusals: readonly IntakeRefusal[];
  readonly report: UnitsReport;
}
