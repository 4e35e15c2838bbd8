/** The prohibition of one law on one unit, from the determination that found it. */
export interface Bar {
  readonly proceedingId: string;
  readonly determinationId: string;
  readonly authorityId: string;
  readonly unitId: string;
  /** First day on which it applies, YYYY-MM-DD. */
  readonly effectiveFrom: string;
}

/** What a bar ended by, beside the exits of each law, which go by their own kinds. */
export const OFF_LIST_GROUNDS = [
  'restored',
  'no-gross-violation',
  'no-credible-information',
  'eligible',
  'replaced',
] as const;

/** How a bar ended, or what holds it back. */
export interface BarEnding {
  readonly barId: string;
  /** The signed determination behind it. */
  readonly determinationId: string;
  /** An exit's kind, or one of {@link OFF_LIST_GROUNDS}; `replaced` where a newer bar of the proceeding stands for it. */
  readonly ground: string;
  /** What a limited exit covers; for everything else the bar stands. */
  readonly scope: string | null;
  readonly effectiveFrom: string;
  /** Last day of an exit that ends by itself; from the next day the bar applies again. */
  readonly effectiveUntil: string | null;
}

/** A bar with its number and everything that ended it, oldest first. */
export interface StandingBar extends Bar {
  readonly id: string;
  readonly caseId: string;
  readonly recordedAt: string;
  readonly endings: readonly BarEnding[];
}

/** A unit above a barred one that a finding names. */
export interface BarExtension {
  readonly barId: string;
  readonly unitId: string;
  readonly findingId: string;
  readonly reasons: string;
}

/** A finding, as far as an extension rests on it. */
export interface NamedFinding {
  readonly proceedingId: string;
  readonly elementId: string;
  readonly value: string;
}

/** Whether a unit's identity is public, or why not. */
export interface PublicationDecision {
  readonly proceedingId: string;
  readonly unitId: string;
  readonly decision: 'published' | 'withheld';
  /** The signed determination to withhold; null for a publication. */
  readonly determinationId: string | null;
  /** The detailed justification, or where it was published; null where it is classified and kept elsewhere. */
  readonly justification: string | null;
  readonly classified: boolean;
}

/** What is known of one step of the government; each is a version, and the latest holds. */
export interface RemediationStep {
  readonly stepId: string;
  readonly proceedingId: string;
  /** A reference kept by the case, not a name. */
  readonly personRef: string | null;
  readonly kind: string;
  readonly status: string;
  readonly words: string;
  readonly takenOn: string | null;
  readonly evidenceIds: readonly string[];
}

/**
 * Bars, publication and the government's steps, within one act. Rows are only ever added; who and when are those of the
 * act.
 */
export interface ConsequenceStore {
  /** The newest bar of the proceeding, ended or not. Older ones are replaced by it or off the list. */
  newestBar(proceedingId: string): Promise<StandingBar | undefined>;
  bar(id: string): Promise<StandingBar | undefined>;
  /** Returns the id of the new bar. */
  addBar(bar: Bar): Promise<string>;
  addEnding(ending: BarEnding): Promise<void>;
  finding(id: string): Promise<NamedFinding | undefined>;
  /** Refused by the database where the person wrote in the assessment. */
  addExtension(extension: BarExtension): Promise<void>;
  addPublication(decision: PublicationDecision): Promise<void>;
  addStep(step: RemediationStep): Promise<void>;
}
