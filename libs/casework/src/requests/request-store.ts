import type { Judgement } from '#matching';
import type { StaleKeys } from '../keys/key-store.ts';
import type { ResultFilter } from './result.ts';
import type {
  FileSelection,
  MatchState,
  Nomination,
  ProposedUnit,
  RequestFile,
  RequestMove,
  RequestRowRecord,
  RequestState,
  VettingRequest,
} from './request.ts';

/** A step of a request, as it was taken. */
export interface RequestTransition {
  readonly sequence: number;
  readonly move: RequestMove | 'submit' | 'reopen';
  readonly from: RequestState | null;
  readonly to: RequestState;
  /** The step takes back an earlier one. */
  readonly correction: boolean;
  /** The step passes over the courtesy checks or a missing field, with its reason. */
  readonly override: boolean;
  readonly reason: string | null;
  readonly at: string;
  readonly accountId: string;
}

/** An earlier taking of the same file. */
export interface EarlierFile {
  readonly requestId: string;
  readonly title: string;
  readonly submittedAt: string;
  readonly selection: FileSelection;
}

/** Everything one submission writes. */
export interface NewRequest {
  readonly request: VettingRequest;
  readonly file: RequestFile;
  readonly rows: readonly RequestRowRecord[];
  readonly nominations: readonly Nomination[];
}

/** What a person said about a nomination's unit, kept as it was said. */
export interface MatchJudgement {
  readonly id: string;
  readonly nominationId: string;
  readonly judgement: 'confirmed' | 'rejected' | 'none-of-these' | 'not-identified';
  readonly country: string;
  /** The words that were judged; null where the row names no unit. */
  readonly unitText: string | null;
  readonly unitId: string | null;
  readonly reasons: string | null;
  /** The proposal as it stood before the person; null where the unit was found otherwise. */
  readonly candidate: ProposedUnit | null;
  readonly search: UnitSearch | null;
  readonly at: string;
}

/** A judgement on record, and whether it was taken back. */
export interface KeptJudgement extends MatchJudgement {
  readonly accountId: string;
  readonly undone: JudgementUndo | null;
}

/** Since then the judgement counts in no search. */
export interface JudgementUndo {
  readonly reason: string;
  readonly at: string;
  readonly accountId: string;
}

/** Where the unit was looked for, and what came of it (22 U.S.C. 2378d(d)(6) asks to seek to identify it). */
export interface UnitSearch {
  readonly where: readonly string[];
  readonly found: string;
}

/** What the gates of a request's moves look at. Counts of nominations. */
export interface RequestFacts {
  readonly nominations: number;
  readonly withoutResult: number;
  readonly suspended: number;
  readonly missingPersonFields: number;
}

/** A unit text that a running search has not looked at yet. */
export interface UnscreenedText {
  readonly textId: string;
  readonly unitText: string;
  /** Units that the search before proposed for it: they are compared again, so that it can be said why one went. */
  readonly proposedBefore: readonly string[];
}

/** What screening found for one unit text, and what it was searched by. */
export interface ScreenedText {
  readonly textId: string;
  readonly unitText: string;
  readonly keys: readonly string[];
  readonly judgedForm: string;
  readonly candidates: readonly ProposedUnit[];
}

/** The running search of a request, locked. */
export interface RunningScreening {
  readonly id: string;
  readonly round: number;
  readonly texts: number;
  readonly screened: number;
  /** What was committed when the search was locked; kept with what is found from then on. */
  readonly seen: string;
  /** The lowest version of the keys that is looked through, and looked for, from then on. */
  readonly keysVersions: Readonly<Record<keyof StaleKeys, number>>;
}

/** Requests, their nominations and the search for units, within one act. */
export interface RequestStore {
  /** Waits for any other act on the same file; then tells where the file was taken before, newest first. */
  lockFile(sha256: string): Promise<readonly EarlierFile[]>;
  add(request: NewRequest): Promise<void>;
  /** Locks the request until the act ends. */
  lock(id: string): Promise<VettingRequest | undefined>;
  /** Moves a locked request and keeps the step. */
  move(
    request: VettingRequest,
    step: Omit<RequestTransition, 'sequence' | 'at' | 'accountId'>,
  ): Promise<void>;
  transitions(id: string): Promise<readonly RequestTransition[]>;
  facts(id: string): Promise<RequestFacts>;

  /** Which request a nomination is of, and whom it names; nothing is locked. */
  placeOf(
    nominationId: string,
  ): Promise<{ readonly requestId: string; readonly personKey: string | null } | undefined>;
  /** The units these nominations are matched to, each once; nothing is locked. */
  unitsOf(nominationIds: readonly string[]): Promise<readonly string[]>;
  /** What tells the persons of these nominations from others, each once; nothing is locked. */
  personsOf(nominationIds: readonly string[]): Promise<readonly string[]>;
  /** Locks nominations until the act ends, in one order for everybody. Those that are not there are left out. */
  lockNominations(ids: readonly string[]): Promise<readonly Nomination[]>;
  /** Nominations with a confirmed unit, in the file's order; nothing is locked. */
  matched(
    requestId: string,
    page: { readonly result: ResultFilter | undefined; readonly after: number; readonly limit: number },
  ): Promise<readonly Nomination[]>;
  /** Sets what a locked nomination is matched to, and counts its revision on. */
  saveMatches(
    matches: readonly { id: string; matchState: MatchState; unitId: string | null }[],
  ): Promise<void>;
  addJudgements(judgements: readonly MatchJudgement[]): Promise<void>;
  /** The nomination and request that a judgement is about; nothing is locked. */
  judgementPlace(
    judgementId: string,
  ): Promise<{ readonly nominationId: string; readonly requestId: string } | undefined>;
  /** Every judgement on a nomination, oldest first. */
  judgementsOf(nominationId: string): Promise<readonly KeptJudgement[]>;
  /** Keeps that a judgement no longer counts. */
  undoJudgement(judgementId: string, reason: string): Promise<void>;
  /** The newest proposals for these nominations, by nomination id. */
  proposals(nominationIds: readonly string[]): Promise<ReadonlyMap<string, readonly ProposedUnit[]>>;

  /** Begins a search over every unit text of the request; undefined while one is running. */
  beginScreening(requestId: string, screeningId: string): Promise<RunningScreening | undefined>;
  /**
   * Locks the running search of a request; undefined when none is running. Where another process has it, waits for its part
   * to end, or passes by as if none were running.
   */
  lockScreening(requestId: string, busy: 'wait' | 'pass'): Promise<RunningScreening | undefined>;
  /** The next texts of a locked search, in an order that does not change. */
  unscreened(screeningId: string, limit: number): Promise<readonly UnscreenedText[]>;
  /** What people said of units for these words in this country and did not take back, oldest first. */
  judgementsOn(country: string, judgedForms: readonly string[]): Promise<readonly Judgement[]>;
  keepScreened(running: RunningScreening, found: readonly ScreenedText[]): Promise<void>;
  finishScreening(screeningId: string): Promise<void>;
}
