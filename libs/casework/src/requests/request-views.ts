import type { RequestTransition } from './request-store.ts';
import type {
  MatchStanding,
  MatchState,
  Nomination,
  ProposedUnit,
  RequestFile,
  RequestRowRecord,
  RequestState,
  ScreeningProgress,
  VettingRequest,
} from './request.ts';
import type { KeptPersonJudgement, ProposedPerson } from '../persons/person-store.ts';
import type { ProposedThen } from './compare-proposals.ts';
import type { EarlierFile, KeptJudgement, RequestFacts } from './request-store.ts';
import type { ResultFilter, ResultState } from './result.ts';

/** What a list of requests is narrowed by. `countries` is the reader's portfolio. */
export interface RequestFilter {
  readonly countries: readonly string[] | 'all';
  readonly state?: RequestState | undefined;
  readonly postId?: string | undefined;
  /** Only of this country (ISO 3166 alpha-2). */
  readonly country?: string | undefined;
  /** Only where the title, the programme, the event or the place holds these words. */
  readonly text?: string | undefined;
  /** Only those needed on this day or before. */
  readonly neededBy?: string | undefined;
  /** The last id of the page before; newest come first. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A request in a list, with what is left to do in it. */
export interface ListedRequest extends VettingRequest {
  readonly postName: string;
  readonly countryName: string;
  /** Nominations whose unit a person has not confirmed, asked for or given up. */
  readonly toMatch: number;
  /** Nominations without any result that counts. */
  readonly withoutResult: number;
}

/** Everything one page about a request needs. */
export interface RequestSheet {
  readonly request: VettingRequest;
  readonly postName: string;
  readonly countryName: string;
  readonly submittedByName: string;
  /** The title of the request that this one corrects; null where it corrects none. */
  readonly correctsTitle: string | null;
  readonly file: RequestFile;
  readonly transitions: readonly (RequestTransition & { readonly accountName: string })[];
  readonly screening: ScreeningProgress | null;
  readonly facts: RequestFacts;
  /** How many nominations stand where; together all of them. */
  readonly standings: Readonly<Record<MatchStanding, number>>;
  /** Nominations whose candidates may have changed since they were read. */
  readonly outdated: number;
}

export interface RowFilter {
  readonly ending?: RequestRowRecord['ending'] | undefined;
  /** The last row number of the page before. */
  readonly after?: number | undefined;
  readonly limit: number;
}

export interface NominationFilter {
  readonly matchState?: MatchState | undefined;
  readonly result?: ResultFilter | undefined;
  readonly unitText?: string | undefined;
  readonly row?: number | undefined;
  /** Only those in these rows. */
  readonly rows?: readonly number[] | undefined;
  readonly standing?: MatchStanding | undefined;
  /** Only those whose candidates may have changed since they were read. */
  readonly outdated?: boolean | undefined;
  /** The last ordinal of the page before. */
  readonly after?: number | undefined;
  readonly limit: number;
}

/** A nomination with what a vetter needs to judge it. */
export interface NominationSheet extends Nomination {
  readonly standing: MatchStanding;
  readonly unitName: string | null;
  readonly candidates: readonly (ProposedUnit & { readonly rejected: boolean })[];
  /** People on record in the country who may be the person named here. */
  readonly persons: readonly KnownPerson[];
  readonly judgements: readonly (KeptJudgement & { readonly accountName: string })[];
  readonly results: readonly (ResultState & { readonly signedByName: string })[];
  /** What was recorded since its candidates were read, and may change them; empty where nothing was. */
  readonly outdated: readonly Outdating[];
}

/** Someone on record who may be the person a row names. */
export interface KnownPerson extends ProposedPerson {
  /** The last word on the two, where there is one. */
  readonly judgement: KeptPersonJudgement | null;
  /** Where they were named, newest first; the last few. */
  readonly nominations: readonly {
    readonly nominationId: string;
    readonly requestId: string;
    readonly row: number;
    readonly name: string;
  }[];
  /** What was signed for them, newest first; the last few. */
  readonly results: readonly ResultState[];
}

/**
 * Something after a search that it may have found otherwise. `reading`: names were kept, or are looked for, by keys of
 * another version than it had.
 */
export interface Outdating {
  readonly what: 'unit' | 'registry' | 'judgement' | 'undo' | 'person' | 'persons' | 'reading';
  /**
   * The unit that changed, the judgement that was made or taken back, or the nomination that put a person on record; null
   * where many changed at once.
   */
  readonly id: string | null;
  /** The unit's name, how many units or people, the unit the judgement is about, or the person. */
  readonly name: string | null;
  /** When it was recorded; for `reading` when the search was made. */
  readonly at: string;
}

/** A nomination of which two searches found something different. */
export interface ProposalsThenAndNow {
  readonly nominationId: string;
  readonly ordinal: number;
  readonly row: number;
  readonly unitText: string;
  readonly matchState: MatchState;
  readonly unitId: string | null;
  readonly rounds: { readonly before: number; readonly after: number };
  readonly before: readonly ProposedThen[];
  readonly after: readonly ProposedUnit[];
}

/** Pages of what changed between a search and the one before it. */
export interface ChangeFilter {
  /** The later search; the newest where left out. */
  readonly round?: number | undefined;
  /** The last ordinal of the page before. */
  readonly after?: number | undefined;
  readonly limit: number;
}

/** Reads of requests. */
export interface RequestViews {
  byId(id: string): Promise<VettingRequest | undefined>;
  sheet(id: string): Promise<RequestSheet | undefined>;
  list(filter: RequestFilter): Promise<readonly ListedRequest[]>;
  /** How many requests stand in each state; the page and the state of the filter are left aside. */
  counts(
    filter: Omit<RequestFilter, 'state' | 'after' | 'limit'>,
  ): Promise<Readonly<Record<RequestState, number>>>;
  rows(requestId: string, filter: RowFilter): Promise<readonly RequestRowRecord[]>;
  nominations(requestId: string, filter: NominationFilter): Promise<readonly NominationSheet[]>;
  /** How many nominations a request has, or has with this result. */
  countNominations(requestId: string, result?: ResultFilter): Promise<number>;
  /** Nominations of which a search found something else than the one before it. */
  changes(requestId: string, filter: ChangeFilter): Promise<readonly ProposalsThenAndNow[]>;
  /** Where this file was taken before, newest first. */
  earlierFiles(sha256: string): Promise<readonly EarlierFile[]>;
  /** Which requests these nominations belong to; those that are not there are left out. */
  requestsOf(nominationIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Requests with a search that has not finished, the one that waits longest first. */
  withRunningScreening(): Promise<readonly string[]>;
}
