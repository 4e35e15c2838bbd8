export const RESULTS = ['approved', 'suspended', 'rejected', 'canceled', 'matched'] as const;
/** What vetting came to. `suspended` is an unresolved question and no finding; `matched` reuses a valid earlier result. */
export type ResultKind = (typeof RESULTS)[number];

/** What nominations are narrowed by: their last word; `none`: no result in this round; `reopened`: it no longer counts. */
export type ResultFilter = ResultKind | 'none' | 'reopened';

export const APPLIES_TO = ['unit', 'person', 'both'] as const;
export type AppliesTo = (typeof APPLIES_TO)[number];

/** Why a result is suspended (project digest of the law, section 7, "must model"). */
export const SUSPENSIONS = [
  'possible-match',
  'derogatory-unresolved',
  'awaiting-host-government',
  'awaiting-bureau',
  'policy-hold',
] as const;
export type Suspension = (typeof SUSPENSIONS)[number];

/** One result of a signed act. */
export interface AskedResult {
  readonly nominationId: string;
  /** The revision of the nomination that was read. */
  readonly revision: number;
  readonly result: ResultKind;
  readonly appliesTo: AppliesTo;
  /** Needed to suspend. */
  readonly suspension?: Suspension | undefined;
  /** The earlier result that is reused; needed for `matched`. */
  readonly matchedResultId?: string | undefined;
  /** Where they differ from those of the whole act. */
  readonly reasons?: string | undefined;
}

/** One signed result. Nothing of it ever changes; a reopening is a record of its own. */
export interface Result {
  readonly id: string;
  readonly nominationId: string;
  readonly round: number;
  readonly unitId: string | null;
  readonly personKey: string | null;
  readonly appliesTo: AppliesTo;
  readonly result: ResultKind;
  readonly suspension: Suspension | null;
  readonly reasons: string;
  readonly signedActId: string;
  readonly matchedResultId: string | null;
  /** ISO days. `expiresOn` is the first day on which the result no longer counts. */
  readonly validFrom: string;
  readonly expiresOn: string | null;
  readonly recordedAt: string;
  readonly signedBy: string;
}

/** A result with what became of it since. */
export interface ResultState extends Result {
  readonly reopenedAt: string | null;
  readonly reopenedBecause: Because | null;
}

/** Why results no longer count: what arrived, and about which units. */
export interface Because {
  readonly words: string;
  /** Where it is recorded: `case:…`, `information:…`. */
  readonly source?: string;
  readonly unitIds?: readonly string[];
}

/** Whether the result lets assistance pass: on a day, as things stand. */
export function counts(result: ResultState, onDate: string): boolean {
  if (result.reopenedAt !== null || result.expiresOn === null) return false;
  return result.validFrom <= onDate && onDate < result.expiresOn;
}

/** Whether a result speaks about the unit, or about the person. */
export function covers(result: Pick<Result, 'appliesTo'>, subject: 'unit' | 'person'): boolean {
  return result.appliesTo === 'both' || result.appliesTo === subject;
}

/** The last word on the unit, or on the person, of one nomination: the covering result of its highest round. */
export function standing<One extends ResultState>(
  results: readonly One[],
  subject: 'unit' | 'person',
): One | undefined {
  const covering = results.filter((result) => covers(result, subject));
  return covering.toSorted((one, other) => other.round - one.round)[0];
}
