import type { Fact } from '#law';
import type {
  AssessmentState,
  NoticeState,
  RecordedDetermination,
  RecordedFinding,
  RecordedPosition,
  RecordedSignature,
} from '../recorded.ts';
import type { PinnedChart } from './pinned-chart.ts';

/** A finding, with the alternative of each contested reading under which it was made: reading id → alternative id. */
export interface ChartedFinding extends RecordedFinding {
  readonly readings: Readonly<Record<string, string>>;
}

/** What a field of a record can hold. */
export type FieldValue = Fact | readonly string[];

/**
 * What an act left on record, as far as conditions, clocks and terms of states need it. Its words live in the database.
 * It counts while `round` is the present round of its region.
 */
export interface ChartedRecord {
  readonly kind: string;
  readonly recordId: string;
  readonly act: string;
  readonly region: string;
  readonly round: number;
  readonly at: string;
  readonly personId: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** A notice, with the day (ISO date) on which the last recipient received it: day 0 of what waits for it. */
export interface ChartedNotice extends NoticeState {
  readonly receivedOn: string | null;
}

/** How a region came into the state in which it stands. */
export interface Entry {
  readonly at: string;
  /** Null where it stands in its first state. */
  readonly act: string | null;
  readonly byLaw: boolean;
  readonly determinationId: string | null;
}

/** The facts of one drawn proceeding that its conditions need. It has no country: none may enter it. */
export interface ChartedContext {
  readonly procedure: PinnedChart;
  readonly openedAt: string;
  /** The unit, where the authority is about a unit. */
  readonly subjectUnitId: string | null;
  readonly informationIds: readonly string[];
  readonly incidents: readonly {
    readonly incidentId: string;
    readonly category: string | null;
    readonly at: string;
  }[];
  /** Facts of the case as its subject's record gives them, and as acts stated them. */
  readonly facts: Readonly<Record<string, Fact>>;
  readonly findings: Readonly<Record<string, ChartedFinding>>;
  readonly assessment: AssessmentState;
  readonly contradictingEvidence: { readonly recordId: string; readonly at: string } | null;
  readonly positions: readonly RecordedPosition[];
  readonly records: readonly ChartedRecord[];
  readonly signatures: readonly RecordedSignature[];
  readonly determinations: readonly RecordedDetermination[];
  readonly notices: Readonly<Record<string, ChartedNotice>>;
  /** The present round of each region, from 1. */
  readonly rounds: Readonly<Record<string, number>>;
  /** How each region came into its state. */
  readonly entered: Readonly<Record<string, Entry>>;
}
