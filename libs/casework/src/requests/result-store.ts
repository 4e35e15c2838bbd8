import type { Because, Result, ResultState } from './result.ts';

/** One signed act over many results. */
export interface SignedAct {
  readonly id: string;
  readonly requestId: string;
  readonly reasons: string;
}

/** A bar or an open question over a unit or a unit above it. */
export interface UnitStanding {
  readonly unitId: string;
  readonly unitName: string;
  readonly authorityId: string;
  readonly proceedingId: string;
  readonly caseId: string;
  readonly state: string;
}

/** Signed results, within one act. */
export interface ResultStore {
  /**
   * Makes acts on the same units wait for each other: signers hold them together, new information holds them alone. So a
   * result signed at the instant information arrives is either refused or reopened, never missed.
   */
  holdUnits(unitIds: readonly string[], how: 'together' | 'alone'): Promise<void>;
  /** The same for acts on the same persons, by what tells one from another. */
  holdPersons(personKeys: readonly string[], how: 'together' | 'alone'): Promise<void>;
  /** Every result of these nominations, oldest first. */
  ofNominations(nominationIds: readonly string[]): Promise<readonly ResultState[]>;
  byIds(ids: readonly string[]): Promise<readonly ResultState[]>;
  /** Keeps a signed act and its results; nominations in another round are moved on to the result's round. */
  add(act: SignedAct, results: readonly Omit<Result, 'recordedAt' | 'signedBy'>[]): Promise<void>;
  /** The live proceedings about these units, as they stand at this instant. */
  standingOf(unitIds: readonly string[]): Promise<readonly UnitStanding[]>;
  /** Approved and matched results of these units that still count on a day; with the request of each. */
  liveOf(unitIds: readonly string[], onDate: string): Promise<readonly LiveResult[]>;
  /** Those of these persons, alone or with their unit. */
  liveOfPersons(personKeys: readonly string[], onDate: string): Promise<readonly LiveResult[]>;
  /** Those of these persons against whom a result speaks that was not reopened. */
  refusedPersons(personKeys: readonly string[]): Promise<readonly string[]>;
  /** The result, and what stands for the same nomination beside it; nothing where there is no such result. */
  withRow(resultId: string): Promise<readonly LiveResult[]>;
  /** Keeps that these results no longer count; one that was reopened already stays as it is. Returns those reopened now. */
  reopen(resultIds: readonly string[], because: Because): Promise<readonly string[]>;
}

export interface LiveResult extends ResultState {
  readonly requestId: string;
  readonly country: string;
}

/** Reads of results, for the answers. */
export interface ResultViews {
  /**
   * The approved and matched results of units that counted on a day, as known at a moment: those signed by then and not
   * reopened by then. A unit merged into another counts as the one that was kept.
   */
  liveFor(unitIds: readonly string[], onDate: string, knownAt: string): Promise<readonly LiveResult[]>;
}
