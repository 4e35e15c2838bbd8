import type { JobTrouble } from '../kernel/job-port.ts';
import type {
  CellAside,
  IntakeRefusal,
  NominatedPerson,
  Programme,
  RequestShape,
  RequestTotals,
} from '#intake';
import type { MatchReason, MatchZone } from '#matching';

/*
 * request     – a batch sent for vetting: its programme, instrument, authority, event, dates and place
 * ending      – where a row of it ended: nominated, several, not-identified or refused; exactly one
 * nomination  – one unit (or the fact that none is identified), and the person where the row names one
 * judgement   – what a person said about a proposed unit
 * result      – approved, suspended, rejected, canceled or matched; a person's signed act
 * round       – a nomination's results begin anew when a result is reopened, runs out or is no longer suspended
 */

/** The states of a request (project digest of the law, 7.2). */
export const REQUEST_STATES = [
  'submitted',
  'accepted',
  'rejectedByVetting',
  'submittedToCourtesy',
  'courtesyCompleted',
  'submittedToLeahy',
  'resultsReturned',
  'closed',
  'canceled',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Where a request stands, in words. */
export const REQUEST_STATE_WORDS: Readonly<Record<RequestState, string>> = {
  submitted: 'submitted',
  accepted: 'accepted',
  rejectedByVetting: 'sent back to the programme',
  submittedToCourtesy: 'in the courtesy checks',
  courtesyCompleted: 'through the courtesy checks',
  submittedToLeahy: 'in Leahy vetting',
  resultsReturned: 'returned with its results',
  closed: 'closed',
  canceled: 'canceled',
};

/** What a person can do with a request as a whole. */
export const REQUEST_MOVES = [
  'accept',
  'rejectByVetting',
  'submitToCourtesy',
  'completeCourtesy',
  'submitToLeahy',
  'returnResults',
  'close',
  'cancel',
  'takeBack',
] as const;
export type RequestMove = (typeof REQUEST_MOVES)[number];

/** Which part of a file was sent. Null takes everything; rows count from 1, the header being row 1, both ends included. */
export interface FileSelection {
  readonly country: string | null;
  readonly report: string | null;
  readonly fiscalYear: number | null;
  readonly fromRow: number | null;
  readonly toRow: number | null;
}

/** What the submitter says about the whole request. */
export interface RequestHeader {
  readonly title: string;
  readonly programme: string;
  /** An id of the instrument catalogue. */
  readonly instrumentId: string;
  /** The law behind the programme, as the programme cites it. */
  readonly authority: string;
  readonly event: string;
  /** ISO 8601 dates throughout. */
  readonly needBy: string;
  readonly place: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** Something about the file that a person should know although it was taken. */
export interface RequestNotice {
  readonly code: string;
  readonly words: string;
}

export interface VettingRequest extends RequestHeader {
  readonly id: string;
  readonly postId: string;
  readonly country: string;
  readonly state: RequestState;
  readonly shape: RequestShape;
  readonly totals: RequestTotals;
  readonly notices: readonly RequestNotice[];
  /** Why a batch above the post's limit was sent whole. */
  readonly overLimitReason: string | null;
  /** The request that this one corrects. */
  readonly corrects: string | null;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly revision: number;
}

/** Whether nothing of the request is worked on any more, unless the step that ended it is taken back. */
export const hasEnded = ({ state }: Pick<VettingRequest, 'state'>): boolean =>
  state === 'rejectedByVetting' || state === 'closed' || state === 'canceled';

/** The file behind a request. Its rows are kept, cell by cell, in the request. */
export interface RequestFile {
  /** In hex; of the file's bytes, or of the canonical JSON where rows were sent without a file. */
  readonly sha256: string;
  readonly bytes: number;
  readonly filename: string | null;
  readonly selection: FileSelection;
  readonly dialect: Readonly<Record<string, unknown>> | null;
  readonly againOf: string | null;
  readonly againReason: string | null;
}

/** One row of the file and where it ended. */
export interface RequestRowRecord {
  readonly row: number;
  readonly ending: 'nominated' | 'several' | 'not-identified' | 'refused';
  /** Header to text, as it stood. */
  readonly cells: Readonly<Record<string, string>>;
  readonly refusals: readonly IntakeRefusal[];
}

/** Where the search for the nomination's unit stands. */
export const MATCH_STATES = ['open', 'confirmed', 'unit-asked-for', 'not-identified'] as const;
export type MatchState = (typeof MATCH_STATES)[number];

/** Why a nomination is where it is: what came of the search for its unit, and what a person said. */
export const MATCH_STANDINGS = [
  'matched', // a person confirmed the unit
  'proposed', // one unit fits; a person has to confirm it
  'look', // there are units to compare
  'none', // no unit of the registry is like it
  'waiting', // not searched yet
  'no-unit', // the cell names no unit
  'asked-for', // a person said that it is none of the proposals
  'not-identified', // a person looked, and could not identify it
] as const;
export type MatchStanding = (typeof MATCH_STANDINGS)[number];

export interface Nomination {
  readonly id: string;
  readonly requestId: string;
  /** Counts the nominations of a request from 1, in the file's order. */
  readonly ordinal: number;
  readonly row: number;
  readonly position: number;
  readonly country: string;
  /** The whole unit cell, as written. */
  readonly unitCell: string;
  /** The unit's words out of the cell; null where the cell identifies none. */
  readonly unitText: string | null;
  readonly notIdentifiedBecause: string | null;
  readonly extras: readonly CellAside[];
  readonly matchState: MatchState;
  readonly unitId: string | null;
  readonly person: NominatedPerson | null;
  readonly personKey: string | null;
  readonly programme: Programme;
  readonly instrumentText: string | null;
  readonly authorityText: string | null;
  readonly activity: string | null;
  readonly usUnit: string | null;
  readonly place: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly quantity: number | null;
  /** US cents as decimal digits. */
  readonly costCents: string | null;
  readonly round: number;
  readonly revision: number;
}

/** A proposed unit with the reasons, strongest first. */
export interface ProposedUnit {
  readonly unitId: string;
  /** The name that fits best. */
  readonly name: string;
  readonly score: number;
  readonly zone: MatchZone;
  readonly reasons: readonly MatchReason[];
}

/** How far a search for candidates has come, as counted; when it will end is not guessed. */
export interface ScreeningProgress {
  readonly round: number;
  /** Distinct unit texts of the request. */
  readonly texts: number;
  readonly screened: number;
  /** Rows of the file that name a unit, and those whose every unit text was searched. */
  readonly rows: number;
  readonly rowsScreened: number;
  /** Nominations that name a person, and those whose person was looked for among those on record. */
  readonly persons: number;
  readonly personsScreened: number;
  readonly startedAt: string;
  /** Who asked for it. */
  readonly startedBy: string;
  /** When it last came on; null before its first part. */
  readonly movedAt: string | null;
  readonly finishedAt: string | null;
  /** Why it does not come on; null where nothing went wrong, and once it has finished. */
  readonly trouble: JobTrouble | null;
}
