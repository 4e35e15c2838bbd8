import type { Role } from '../kernel/actor.ts';

/*
 * upload   a file as it was received, before anyone said what it is
 * item     a preserved file in a case, and what was said about it when it was added; never changed afterwards
 * custody  what happened to an item, in order: received, hashed, viewed, checked
 * grade    of the source, A to F; of the content, 1 to 6; judged apart, never added up
 * origin   what several items go back to (one witness, one recording); they count as one
 * link     from an item to what it is evidence for or against
 * seal     who may know of an item; for everyone else it is not there
 */

/** Portion marks, from open to closed. The sender says which; there is no default. */
export const MARKINGS = ['unclassified', 'controlled', 'confidential', 'secret', 'top-secret'] as const;
export type Marking = (typeof MARKINGS)[number];

/** Reliability of the source (AJP-2.1). F is not "bad": it cannot be judged. */
export const SOURCE_GRADES = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
} as const;

/** Credibility of the content (AJP-2.1). 6 is not "false": it cannot be judged. */
export const CONTENT_GRADES = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
} as const;

export const GRADE_AXES = ['source', 'content'] as const;
export type GradeAxis = (typeof GRADE_AXES)[number];

export const CUSTODY_KINDS = [
  'received',
  'hashed',
  'added',
  'viewed',
  'viewed-sealed',
  'exported',
  'integrity-checked',
  'integrity-failed',
  'sealed',
  'unsealed',
] as const;
export type CustodyKind = (typeof CUSTODY_KINDS)[number];

export const DIRECTIONS = ['supports', 'contradicts', 'context'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Who said or did something, and when. */
export interface Authored {
  readonly at: string;
  readonly accountId: string;
  readonly personId: string;
}

export interface Upload extends Authored {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  /** Read from the bytes. */
  readonly mediaType: string;
  readonly entryId: string;
}

/** What is said of an item once, when it is added. */
export interface EvidenceItem {
  readonly id: string;
  readonly caseId: string;
  readonly uploadId: string;
  readonly sha256: string;
  readonly size: number;
  /** What the bytes are. */
  readonly mediaType: string;
  /** What the sender said they are. */
  readonly claimedMediaType: string | null;
  readonly filename: string;
  readonly title: string;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly marking: Marking;
  /** When it was collected, as a moment; null where that is not known. */
  readonly collectedAt: string | null;
  readonly collectedBy: string;
  /** The tool it was captured with. */
  readonly tool: string | null;
  /** What could endanger a witness if this became known. */
  readonly witnessRisk: string | null;
  /** The untouched original, where this is a working copy of it. */
  readonly copyOf: string | null;
  /** Why it was added although the same file or address was there. */
  readonly againBecause: string | null;
}

export interface Grade extends Authored {
  readonly evidenceId: string;
  readonly axis: GradeAxis;
  readonly version: number;
  readonly grade: string;
  readonly reason: string;
}

export interface Seal extends Authored {
  readonly evidenceId: string;
  readonly version: number;
  readonly sealed: boolean;
  readonly reason: string;
  readonly openToRoles: readonly Role[];
  /** The natural persons it is open to, the one who sealed it among them. */
  readonly openToPeople: readonly string[];
  /** The roles that may change or lift it; it is open to them too. */
  readonly liftableBy: readonly Role[];
}

export interface Origin {
  readonly id: string;
  readonly caseId: string;
  readonly words: string;
}

/** To which origin an item goes back; null where it stands alone. */
export interface OriginVersion extends Authored {
  readonly evidenceId: string;
  readonly version: number;
  readonly originId: string | null;
  readonly reason: string;
}

/** What an item is evidence for or against. */
export type LinkTarget =
  | { readonly kind: 'incident'; readonly incidentId: string }
  | { readonly kind: 'element'; readonly proceedingId: string; readonly element: string }
  | { readonly kind: 'remediation-step'; readonly stepId: string };

/** One version of a link. A link is taken back by a version that says so; it stays readable. */
export interface EvidenceLink extends Authored {
  readonly linkId: string;
  readonly version: number;
  readonly evidenceId: string;
  readonly target: LinkTarget;
  readonly direction: Direction;
  /** Where in the item: a page, a minute. */
  readonly pinpoint: string | null;
  readonly reason: string;
  readonly withdrawn: boolean;
}

export interface CustodyEvent extends Authored {
  readonly id: string;
  readonly evidenceId: string;
  readonly kind: CustodyKind;
  readonly detail: Readonly<Record<string, unknown>>;
  /** The ledger entry that says the same. */
  readonly entryId: string;
}

/** An item as it stands now. Versions are 0 where nothing was said yet. */
export interface EvidenceRecord extends EvidenceItem {
  readonly added: Authored;
  readonly seal: Seal | null;
  readonly sourceGrade: Grade | null;
  readonly contentGrade: Grade | null;
  readonly origin: (Origin & { readonly reason: string }) | null;
  readonly originVersion: number;
}

/** Whether a seal that holds lies on the item. */
export const isSealed = ({ seal }: Pick<EvidenceRecord, 'seal'>): boolean => seal?.sealed === true;
