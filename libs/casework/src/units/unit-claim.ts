import type { Citation, ClaimKind, OpenEnded, ParentKind, PartialDate, PlaceName } from '#intake';

/**
 * How sure the source's researchers are. A person who states a claim must say; `unstated` is only for files whose cell
 * was left blank.
 */
export const CONFIDENCES = ['high', 'medium', 'low', 'unstated'] as const;
export type ClaimConfidence = (typeof CONFIDENCES)[number];

/** What a claim can be about (issue words: names, parents, sites, classification, dates first and last cited). */
export const CLAIM_KINDS = [
  'name',
  'alias',
  'classification',
  'parent',
  'site',
  'area',
  'membership',
  'first-cited',
  'last-cited',
  'country',
  'note',
] as const satisfies readonly ClaimKind[];

/** A parent's hold on a unit: `command` orders, `administrative` administers, `attached` has it for a time. */
export const PARENT_KINDS = [
  'command',
  'administrative',
  'attached',
] as const satisfies readonly ParentKind[];

/** The value of a claim, as it is kept. Other units are named by their identifier in the registry. */
export interface ClaimValues {
  name: string;
  alias: string;
  classification: string;
  parent: { readonly parentId: string; readonly kind: ParentKind };
  site: {
    readonly base: string | null;
    readonly exact: { readonly first: string; readonly second: string | null } | null;
    readonly settlement: PlaceName | null;
    readonly region: PlaceName | null;
    readonly country: string | null;
  };
  area: { readonly place: PlaceName; readonly country: string | null };
  membership: { readonly memberOfId: string };
  'first-cited': PartialDate;
  'last-cited': PartialDate;
  country: string;
  note: string;
}

export type ClaimValue = {
  readonly [Kind in ClaimKind]: { readonly kind: Kind; readonly value: ClaimValues[Kind] };
}[ClaimKind];

/** When a claim holds, as its source says it. The dates are as precise as the source and never more. */
export interface ClaimTime {
  readonly validFrom: PartialDate | null;
  readonly validTo: PartialDate | null;
  /** Whether `validFrom` is the real start (true) or only the first citation (false); null where not said. */
  readonly startIsReal: boolean | null;
  readonly endIsReal: boolean | null;
  /** `Y` assumed to continue after `validTo`, `N` not assumed to, `E` ended then; null where not said. */
  readonly openEnded: OpenEnded;
}

/** Where a claim was read and how sure its source is. Neither may be missing. */
export interface ClaimOrigin {
  readonly source: string;
  readonly confidence: ClaimConfidence;
  /** The sources of its other parts, such as its dates. */
  readonly citations: readonly Citation[];
}

/** How an imported claim is known again when its file is read again. */
export interface ImportedFrom {
  readonly register: string;
  readonly importId: string;
  readonly rows: readonly number[];
  readonly unitKey: string;
  /** What the claim is about within its unit and kind; a later file's one new claim on it succeeds its one old claim. */
  readonly subject: string;
}

/** A claim about to be recorded. Who and when are added by the store from the act. */
export interface NewClaim {
  readonly id: string;
  readonly unitId: string;
  readonly claim: ClaimValue;
  readonly time: ClaimTime;
  readonly origin: ClaimOrigin;
  /** SHA-256 of what it says, in hex: the same words of the same source are one claim. */
  readonly contentHash: string;
  /** The claim that this one is better than. Each claim is superseded at most once. */
  readonly supersedes: string | null;
  /** True where it only withdraws `supersedes` and says nothing itself. */
  readonly retracts: boolean;
  /** Why it supersedes; null for a first claim or a file's successor. */
  readonly reason: string | null;
  readonly imported: ImportedFrom | null;
}

/** A claim as it stands in the registry. */
export interface RecordedClaim extends NewClaim {
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** The claim that superseded or withdrew this one; null while it is live. */
  readonly supersededBy: string | null;
}
