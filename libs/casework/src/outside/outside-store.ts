import type { Happened, Pass, ReportAddition, ReportFile, ReportParticulars } from './outside.ts';

/** How much came since a moment: from one sender as far as that can be told, and from all. */
export interface Arrivals {
  readonly own: number;
  readonly all: number;
}

/** What is held of one report already. */
export interface Held {
  readonly informationId: string;
  readonly files: number;
  readonly bytes: number;
  readonly additions: number;
}

/** What was sent without an account, within one act. */
export interface OutsideStore {
  /** The moment of this act. ISO 8601. */
  readonly at: string;
  arrivals(sender: string, since: string): Promise<Arrivals>;
  /** Counts one arrival, and forgets those that no limit looks at any more. */
  arrive(sender: string, forgetBefore: string): Promise<void>;
  /** False where this puzzle was used before, by anyone. */
  usePass(pass: Pass): Promise<boolean>;
  addParticulars(
    particulars: ReportParticulars & { readonly salt: string; readonly digest: string },
  ): Promise<void>;
  /** The report of a code, held against anyone else's additions until the act ends; undefined where there is none. */
  lockByCode(codeHash: string): Promise<Held | undefined>;
  /** Bytes of the files of all reports since a moment. */
  bytesSince(since: string): Promise<number>;
  addFile(file: Omit<ReportFile, 'receivedAt'>): Promise<void>;
  addAddition(addition: Omit<ReportAddition, 'receivedAt'>): Promise<void>;
  contactOf(informationId: string): Promise<string | null>;
  fileById(id: string): Promise<ReportFile | undefined>;
}

/** A report as those who may read information see it. */
export interface ShownReport {
  readonly happened: Happened;
  readonly place: string | null;
  /** Whether the sender left a way to be reached; it is read by an act of its own. */
  readonly hasContact: boolean;
  readonly files: readonly Omit<ReportFile, 'informationId'>[];
  readonly additions: readonly Omit<ReportAddition, 'informationId'>[];
}

export interface OutsideViews {
  arrivals(sender: string, since: string): Promise<Arrivals>;
  /** Whether a report has this code. */
  knows(codeHash: string): Promise<boolean>;
  counts(codeHash: string): Promise<Pick<Held, 'files' | 'additions'> | undefined>;
  report(informationId: string): Promise<ShownReport | undefined>;
}
