import type { Finding } from '#law';
import type { Signed, WhoAndWhen } from '../who-and-when.ts';
import type { HoldReason, RemediationKind, RemediationStatus } from './context.ts';

/** Payload of each act, beside who and when. */
export interface LeahyPayloads {
  'information.logged': { readonly informationId: string; readonly sourceId: string };
  'incident.linked': { readonly incidentId: string; readonly category: string };
  'assistance.identified': { readonly instrumentId: string };
  'unit.identified': { readonly unitId: string; readonly levelRationale: string };
  'unit.left-unidentified': { readonly reasons: string };
  'search.recorded': { readonly searchId: string };
  'review.opened': object;
  'review.suspended': { readonly holdReason: HoldReason };
  'review.resumed': { readonly reasons: string };
  'review.renewed': { readonly reasons: string };
  'finding.recorded': { readonly elementId: string; readonly value: Finding; readonly findingId: string };
  'assessment.edited': { readonly reasons: string };
  'assessment.certified': object;
  'contradicting-evidence.recorded': { readonly recordId: string };
  'position.recorded': { readonly positionId: string; readonly dissent: boolean };
  'consultation.recorded': {
    readonly consultationId: string;
    readonly with: string;
    readonly purpose: string;
  };
  'host-consultation.opened': object;
  'host-reply.recorded': { readonly replyId: string };
  'host-window.expired': object;
  'host-consultation.ended': { readonly reasons: string };
  'forum.applied': {
    readonly profileId: string;
    readonly deviationId: string;
    readonly expiresOn: string;
  };
  'forum.ended': { readonly reasons: string };
  'remediation-step.recorded': {
    readonly stepId: string;
    readonly personRef: string | null;
    readonly kind: RemediationKind;
    readonly status: RemediationStatus;
  };
  'remediation-review.opened': object;
  'report.delivered': {
    readonly reportId: string;
    readonly contentIds: readonly string[];
    readonly signatureId: string;
  };
  'notice.delivered': {
    readonly dutyId: string;
    readonly noticeId: string;
    readonly contentIds: readonly string[];
  };
  'agreement.recorded': {
    readonly agreementId: string;
    readonly inForceFrom: string;
    readonly endsOn: string | null;
  };
  'withholding.recorded': { readonly recordId: string };
  'identity.published': { readonly recordId: string };
  'proceeding.closed': { readonly reasons: string };
  'proceeding.reopened': { readonly reasons: string; readonly informationId: string };
}

/** Payload of each signed decision, beside who, when, the signature and the reasons. */
export interface LeahyDecisions {
  'credible-information.determined': object;
  'no-gross-violation.determined': object;
  'no-credible-information.determined': object;
  'eligibility.determined': object;
  'bar.entered': object;
  'exception.determined': ExitPayload;
  'waiver.granted': ExitPayload;
  'carve-out.granted': ExitPayload;
  'remediation.found-insufficient': object;
  'restoration.determined': object;
  'bar.reinstated': { readonly ground: ReinstatementGround };
  'identity.withheld': { readonly recordId: string };
}

/** Which exit is taken, and, where the exit is limited, what it covers and until when (ISO date). */
export interface ExitPayload {
  readonly exit: string;
  readonly scope?: string;
  readonly until?: string;
}

/** Why a lifted bar comes back (transition a19). */
export const REINSTATEMENT_GROUNDS = [
  'steps-stopped',
  'sham-proceeding',
  'new-gross-violation',
  'exit-ended',
] as const;

/** A ground; see {@link REINSTATEMENT_GROUNDS}. */
export type ReinstatementGround = (typeof REINSTATEMENT_GROUNDS)[number];

/** The type of an act, `noun.past-participle`. */
export type LeahyEventType = keyof LeahyPayloads | keyof LeahyDecisions;

/** An event of the machine. Build it in casework from a parsed body and the session's actor. */
export type LeahyEvent =
  | { [T in keyof LeahyPayloads]: WhoAndWhen & { readonly type: T } & LeahyPayloads[T] }[keyof LeahyPayloads]
  | {
      [T in keyof LeahyDecisions]: Signed & { readonly type: T } & LeahyDecisions[T];
    }[keyof LeahyDecisions];

/** The event of one type. */
export type EventOf<T extends LeahyEventType> = Extract<LeahyEvent, { readonly type: T }>;
