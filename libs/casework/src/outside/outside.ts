import type { Actor } from '../kernel/actor.ts';
import type { ReceiptStatus } from '../information/information.ts';

/*
 * report    information sent by somebody without an account
 * addition  more words, sent later with the report's code
 * pass      a solved puzzle: the price of sending a report, and good for one
 */

/** Who acts when somebody without an account sends something: nobody in particular, who may send and nothing else. */
export const OUTSIDE: Actor = {
  accountId: '00000000-0000-0000-0000-000000000001',
  personId: '00000000-0000-0000-0000-000000000001',
  name: 'Somebody outside, without an account',
  roles: ['outside-submitter'],
  office: 'outside',
  portfolio: 'all',
};

/** What one report may hold, and how much all of them together: enough for people, too little for a machine that fills a disk. */
export const REPORT_LIMITS = {
  /** Characters of what happened, and of each addition. */
  text: 100_000,
  files: 20,
  /** Bytes of one file, and of all files of one report. */
  fileBytes: 50_000_000,
  reportBytes: 200_000_000,
  additions: 50,
  /** Over everybody, in an hour and in a day. */
  reportsAnHour: 2_000,
  bytesADay: 20_000_000_000,
} as const;

/** When it happened, as far as the sender says. */
export interface Happened {
  /** ISO days; null where not known. The same day twice for one day. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What a report says beside its text. */
export interface ReportParticulars {
  readonly informationId: string;
  readonly happened: Happened;
  /** In the sender's words. */
  readonly place: string | null;
  /** How the sender may be reached. Read only by an act with a reason; in no list and no ledger entry. */
  readonly contact: string | null;
}

/** A file of a report. It stays under its hash in the file store, and nothing opens it. */
export interface ReportFile {
  readonly id: string;
  readonly informationId: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly filename: string;
  readonly receivedAt: string;
}

export interface ReportAddition {
  readonly id: string;
  readonly informationId: string;
  readonly body: string;
  readonly receivedAt: string;
}

/** What the holder of a code is told. Neither the case nor what comes of it, and not what was sent. */
export interface FollowedReport {
  readonly status: ReceiptStatus;
  readonly words: string;
  readonly receivedAt: string;
  readonly files: number;
  readonly additions: number;
}

/** A puzzle that was solved, as the edge checked it. */
export interface Pass {
  /** Names the puzzle; each is good once. */
  readonly puzzleId: string;
  /** How hard it was: leading zero bits. */
  readonly bits: number;
  /** When the puzzle is worth nothing any more. ISO 8601. */
  readonly expiresAt: string;
}
