import type { Finding } from '#law';
import type { Office } from './actor.ts';

/* What the contexts of both machines keep in the same words. Everything is JSON; times are ISO instants. */

/** A recorded finding on an element or on an exit's condition. */
export interface RecordedFinding {
  readonly value: Finding;
  readonly findingId: string;
  readonly authorPersonIds: readonly string[];
}

/** A signature, and how it was lost if it was. Voided signatures stay on view beside valid ones. */
export interface RecordedSignature {
  readonly signatureId: string;
  readonly act: string;
  readonly personId: string;
  readonly accountId: string;
  readonly at: string;
  readonly round: number;
  readonly assessmentVersion: number;
  readonly voided: {
    readonly at: string;
    readonly personId: string;
    readonly assessmentVersion: number;
  } | null;
}

/**
 * The assessment in its current version. A round ends when what was signed takes effect: an edit voids the
 * signatures of its own round, never those of a decision that already stands.
 */
export interface AssessmentState {
  readonly round: number;
  readonly version: number;
  /** Everyone who wrote in it since this review began. None of them may sign. */
  readonly authorPersonIds: readonly string[];
  readonly certified: { readonly personId: string; readonly at: string; readonly version: number } | null;
}

/** An office's position. Dissent travels with every determination signed after it. */
export interface RecordedPosition {
  readonly positionId: string;
  readonly office: Office;
  readonly personId: string;
  readonly dissent: boolean;
}

/** A signed determination with the dissent that travels with it. */
export interface RecordedDetermination {
  readonly determinationId: string;
  readonly outcome: string;
  readonly signatureId: string;
  readonly at: string;
  readonly assessmentVersion: number;
  readonly dissentIds: readonly string[];
}

/** A duty that has come to life, and when it was met. */
export interface NoticeState {
  readonly dueSince: string;
  readonly noticeId: string | null;
  readonly deliveredAt: string | null;
}
