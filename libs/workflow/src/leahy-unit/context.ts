import type { Department, DutyTrigger, Exit, ExitClass, ExitFrom } from '#law';
import type {
  AssessmentState,
  NoticeState,
  RecordedDetermination,
  RecordedFinding,
  RecordedPosition,
  RecordedSignature,
} from '../recorded.ts';

/*
 * The context holds ids and what the guards need. The bodies of documents live in the database.
 * Everything in it is JSON; times are ISO instants, dates are ISO dates.
 */

/** A question of the pinned authority, as the guards need it. */
export interface PinnedElement {
  readonly id: string;
  readonly cite: string;
  readonly title: string;
}

/** An exit of the pinned authority, as the guards need it. */
export interface PinnedExit {
  readonly kind: string;
  readonly class: ExitClass;
  readonly title: string;
  readonly cite: string;
  readonly from: readonly ExitFrom[];
  readonly remedial: boolean;
  readonly steps: Exit['steps'];
  readonly limited: boolean;
  readonly conditions: readonly PinnedElement[];
  readonly consultWith: string | null;
  readonly report: {
    readonly due: 'before-it-counts' | 'after';
    readonly clockId: string | null;
    readonly days: number | null;
    readonly contentIds: readonly string[];
    readonly cite: string;
  } | null;
}

/** A duty of the pinned authority, as the guards need it. */
export interface PinnedDuty {
  readonly id: string;
  readonly kind: 'notice' | 'list' | 'agreement' | 'publication' | 'report';
  readonly title: string;
  readonly cite: string;
  readonly on: DutyTrigger;
  readonly gatesTransfer: boolean;
  readonly onlyNonTraceable: boolean;
  readonly effectiveFrom: string | null;
  readonly contentIds: readonly string[];
}

/** The authority's procedure as it stood when the proceeding began. A later edition of the law changes nothing here. */
export interface PinnedProcedure {
  readonly authorityId: string;
  readonly authorityVersion: string;
  readonly citation: string;
  /** Pinpoint of the prohibition itself, `(a)` or `(a)(1)`. */
  readonly prohibitionCite: string;
  readonly decider: { readonly title: string; readonly department: Department; readonly cite: string };
  readonly elements: readonly PinnedElement[];
  readonly grossViolationElement: string;
  readonly credibleInformationElement: string;
  readonly beforeDetermination: {
    readonly with: string;
    readonly words: string;
    readonly cite: string;
  } | null;
  readonly searchForUnit: { readonly words: string; readonly cite: string } | null;
  readonly exits: readonly PinnedExit[];
  readonly absentExits: readonly {
    readonly class: ExitClass;
    readonly words: string;
    readonly cite: string;
  }[];
  readonly duties: readonly PinnedDuty[];
}

/** A consultation on record; `purpose` is `determination` or the kind of an exit. */
export interface RecordedConsultation {
  readonly consultationId: string;
  readonly with: string;
  readonly purpose: string;
  readonly at: string;
}

/** Kinds of step a government takes. Which of them suffice is for the person who signs. */
export const REMEDIATION_KINDS = [
  'investigation',
  'charge',
  'trial',
  'sentence',
  'served',
  'administrative',
] as const;

/** A kind of step; see {@link REMEDIATION_KINDS}. */
export type RemediationKind = (typeof REMEDIATION_KINDS)[number];

/** How a step stands. `sham` is an acquittal or proceeding found not to be genuine. */
export const REMEDIATION_STATUSES = ['ongoing', 'completed', 'stopped', 'sham'] as const;

/** A step's standing; see {@link REMEDIATION_STATUSES}. */
export type RemediationStatus = (typeof REMEDIATION_STATUSES)[number];

/** One step by the government, about one person where one is known. */
export interface RecordedStep {
  readonly stepId: string;
  readonly personRef: string | null;
  readonly kind: RemediationKind;
  readonly status: RemediationStatus;
  readonly byPersonId: string;
  readonly at: string;
}

/** An exit that was signed. It counts once `inEffect`; until then it waits for its report. */
export interface ExitState {
  readonly kind: string;
  readonly class: ExitClass;
  readonly determinationId: string;
  readonly signatureId: string;
  readonly at: string;
  /** What it covers, where the exit is limited. */
  readonly scope: string | null;
  /** Last ISO date on which it holds; null where it has no end of its own. */
  readonly until: string | null;
  readonly inEffect: boolean;
}

/** A report that an exit calls for. It stays due even when the exit has ended. */
export interface RecordedReport {
  readonly exit: string;
  readonly determinationId: string;
  readonly due: 'before-it-counts' | 'after';
  readonly clockId: string | null;
  /** The instant the exit was signed: day 0 of the clock, where there is one. */
  readonly since: string;
  readonly reportId: string | null;
  readonly deliveredAt: string | null;
}

/** Reasons for which a review may be suspended (digest of practice, 7.4). */
export const HOLD_REASONS = [
  'possible-match',
  'derogatory-unresolved',
  'awaiting-host-government',
  'awaiting-bureau',
  'policy-hold',
] as const;

/** A reason for a hold; see {@link HOLD_REASONS}. */
export type HoldReason = (typeof HOLD_REASONS)[number];

/** The special process applied to this case through a deviation, with the date it ends. */
export interface ForumState {
  readonly profileId: string;
  readonly deviationId: string;
  readonly expiresOn: string;
}

/** The facts of one proceeding that its guards need. It has no country: none may enter it. */
export interface LeahyContext {
  readonly procedure: PinnedProcedure;
  readonly openedAt: string;
  /** When the current review began: consultations and contradicting evidence from before do not count for it. */
  readonly reviewSince: string;
  readonly subjectUnitId: string | null;
  readonly levelRationale: string | null;
  readonly informationIds: readonly string[];
  readonly incidents: readonly {
    readonly incidentId: string;
    readonly category: string;
    readonly at: string;
  }[];
  readonly assistance: readonly string[];
  readonly searches: readonly { readonly searchId: string; readonly at: string }[];
  readonly findings: Readonly<Record<string, RecordedFinding>>;
  readonly assessment: AssessmentState;
  readonly contradictingEvidence: { readonly recordId: string; readonly at: string } | null;
  readonly positions: readonly RecordedPosition[];
  readonly consultations: readonly RecordedConsultation[];
  readonly signatures: readonly RecordedSignature[];
  readonly determinations: readonly RecordedDetermination[];
  readonly remediation: readonly RecordedStep[];
  readonly exit: ExitState | null;
  readonly reports: readonly RecordedReport[];
  readonly notices: Readonly<Record<string, NoticeState>>;
  readonly agreement: {
    readonly agreementId: string;
    readonly inForceFrom: string;
    readonly endsOn: string | null;
  } | null;
  readonly publication: {
    readonly kind: 'published' | 'withheld';
    readonly recordId: string;
    readonly at: string;
  } | null;
  readonly holdReason: HoldReason | null;
  readonly forum: ForumState | null;
  readonly closedFrom: string | null;
}
