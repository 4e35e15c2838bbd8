import type { RequestTransition } from './request-store.ts';
import type {
  MatchState,
  Nomination,
  ProposedUnit,
  RequestFile,
  RequestRowRecord,
  RequestState,
  ScreeningProgress,
  VettingRequest,
} from './request.ts';
import type { EarlierFile, MatchJudgement, RequestFacts } from './request-store.ts';
import type { ResultState } from './result.ts';

/** What a list of requests is narrowed by. `countries` is the reader's portfolio. */
export interface RequestFilter {
  readonly countries: readonly string[] | 'all';
  readonly state?: RequestState | undefined;
  readonly postId?: string | undefined;
  /** The last id of the page before; newest come first. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Everything one page about a request needs. */
export interface RequestSheet {
  readonly request: VettingRequest;
  readonly file: RequestFile;
  readonly transitions: readonly RequestTransition[];
  readonly screening: ScreeningProgress | null;
  readonly facts: RequestFacts;
}

export interface RowFilter {
  readonly ending?: RequestRowRecord['ending'] | undefined;
  /** The last row number of the page before. */
  readonly after?: number | undefined;
  readonly limit: number;
}

export interface NominationFilter {
  readonly matchState?: MatchState | undefined;
  /** `none`: no result in this round; `reopened`: its last result no longer counts. */
  readonly result?: ResultState['result'] | 'none' | 'reopened' | undefined;
  readonly unitText?: string | undefined;
  readonly row?: number | undefined;
  /** The last ordinal of the page before. */
  readonly after?: number | undefined;
  readonly limit: number;
}

/** A nomination with what a vetter needs to judge it. */
export interface NominationSheet extends Nomination {
  readonly unitName: string | null;
  readonly candidates: readonly (ProposedUnit & { readonly rejected: boolean })[];
  readonly judgements: readonly MatchJudgement[];
  readonly results: readonly ResultState[];
}

/** Reads of requests. */
export interface RequestViews {
  byId(id: string): Promise<VettingRequest | undefined>;
  sheet(id: string): Promise<RequestSheet | undefined>;
  list(filter: RequestFilter): Promise<readonly VettingRequest[]>;
  rows(requestId: string, filter: RowFilter): Promise<readonly RequestRowRecord[]>;
  nominations(requestId: string, filter: NominationFilter): Promise<readonly NominationSheet[]>;
  /** Where this file was taken before, newest first. */
  earlierFiles(sha256: string): Promise<readonly EarlierFile[]>;
  /** Which requests these nominations belong to; those that are not there are left out. */
  requestsOf(nominationIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Requests with a search that has not finished, the one that waits longest first. */
  withRunningScreening(): Promise<readonly string[]>;
}
