import type { DeterminationPlace } from './determination-place.ts';
import type { Proceeding } from '#workflow';
import type {
  Attributed,
  Determination,
  Dissent,
  FindingVersion,
  KeptStanding,
  Position,
  ProceedingNote,
  ProceedingRecord,
  StoredTransition,
} from './proceeding-record.ts';

/** An act done since a revision, for whoever read a page that is stale. */
export interface ActSince {
  readonly act: string;
  readonly title: string;
  readonly signed: boolean;
  readonly by: string;
  readonly at: string;
  readonly revision: number;
  /** What it said, as it was sent: its words beside those of whoever came too late. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Who has to do with the assessment of a proceeding, over all its reviews. */
export interface Hands {
  /** Everyone who ever wrote in the assessment, or filled a worksheet of the case. */
  readonly authors: readonly string[];
  /** Everyone who ever signed a determination of it. */
  readonly signers: readonly string[];
}

/** Proceedings within one act. */
export interface ProceedingStore {
  /** The moment of this act. ISO 8601. */
  readonly at: string;
  /** Keeps a new proceeding. Whoever filled a worksheet of the case is an author of its assessment from the start. */
  add(caseId: string, id: string, proceeding: Proceeding): Promise<void>;
  /** The proceeding, held until the act ends. */
  lock(id: string): Promise<ProceedingRecord | undefined>;
  ofCase(caseId: string): Promise<readonly ProceedingRecord[]>;
  /** Every proceeding of a case, held until the act ends. */
  lockCase(caseId: string): Promise<readonly ProceedingRecord[]>;
  actsSince(id: string, revision: number): Promise<readonly ActSince[]>;
  hands(id: string): Promise<Hands>;
  /** Dissent on record: objections, and dissent in the findings that hold (by id). */
  dissent(id: string, findingIds: readonly string[]): Promise<readonly Dissent[]>;
  addFinding(id: string, finding: FindingVersion): Promise<void>;
  addPosition(id: string, position: Position): Promise<void>;
  addNote(id: string, note: ProceedingNote): Promise<void>;
  addAuthors(id: string, personIds: readonly string[]): Promise<void>;
  addDetermination(id: string, determination: Determination): Promise<void>;
  /** Keeps the ground on which a region speaks from now on; after the transition that changed it. */
  addStanding(id: string, standing: KeptStanding): Promise<void>;
  /** Keeps the transition, then where the proceeding stands now, one revision on from `transition.sequence`. */
  move(id: string, transition: StoredTransition, next: Proceeding): Promise<void>;
}

/** A finding as it is read. */
export type ShownFinding = FindingVersion & Attributed;

/** What is kept of a proceeding, for reading; every list oldest first. */
export interface ProceedingSheet extends ProceedingRecord {
  readonly transitions: readonly (Omit<StoredTransition, 'record'> & {
    readonly act: string;
    readonly title: string;
    readonly rule: string;
    readonly from: string;
    readonly to: string;
    readonly signed: boolean;
    readonly by: Attributed;
  })[];
  readonly findings: readonly ShownFinding[];
  readonly positions: readonly (Position & Attributed)[];
  readonly notes: readonly (ProceedingNote & Attributed)[];
  readonly determinations: readonly (Determination & { readonly signedByName: string })[];
}

/** Reads of proceedings. */
export interface ProceedingViews {
  byId(id: string): Promise<ProceedingRecord | undefined>;
  sheet(id: string): Promise<ProceedingSheet | undefined>;
  ofCase(caseId: string): Promise<readonly ProceedingRecord[]>;
  /** Where a determination lies, and what followed from it. */
  determination(id: string): Promise<DeterminationPlace | undefined>;
  hands(id: string): Promise<Hands>;
  /** Proceedings about units that wait for a government to be heard. */
  awaitingHost(): Promise<readonly Pick<ProceedingRecord, 'id' | 'stateSince' | 'revision'>[]>;
  /** Ids of the proceedings under a drawn procedure with a region in one of these states. */
  standingIn(authorityId: string, states: readonly string[]): Promise<readonly string[]>;
}
