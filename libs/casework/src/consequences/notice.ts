import type { RequiredContent } from '#law';
import type { CaseSubject } from '../cases/case.ts';
import type { Marking } from '../evidence/evidence.ts';
import type { Delivery } from './edition.ts';

/** A duty to tell one recipient, as it came to life. What it must contain is kept as it stood then. */
export interface NewNotice {
  readonly proceedingId: string;
  readonly determinationId: string | null;
  readonly authorityId: string;
  /** A duty of the law, or `report:` and the kind of the exit that calls for the report. */
  readonly dutyId: string;
  readonly recipient: string;
  readonly requiredContents: readonly RequiredContent[];
  /** The day of the event that the duty follows: day 0 of its clock, where it has one. */
  readonly dueFrom: string;
  /** The law's own clock; null where the text counts no days. When it ends is computed, never stored. */
  readonly clockId: string | null;
}

/** What a notice holds so far, by required content. */
export type NoticeContents = Readonly<Record<string, string>>;

/** How each part is marked, by required content; a part that nobody has marked is left out, and has no default. */
export type NoticePortions = Readonly<Record<string, Marking>>;

/**
 * Where a notice stands. `superseded`: the same duty came to life again, and the newer notice stands for it. `withdrawn`:
 * the exit whose report it was fell before it counted.
 */
export type NoticeStatus = 'open' | 'delivered' | 'superseded' | 'withdrawn';

/** A notice on record. */
export interface Notice extends NewNotice {
  readonly id: string;
  readonly caseId: string;
  /** Where the case is about; a reader's portfolio is compared with it. */
  readonly country: string | null;
  readonly unitName: string | null;
  readonly subject: CaseSubject;
  /** Name of the unit or country, or title of the transfer's case. */
  readonly about: string;
  readonly recordedAt: string;
  readonly status: NoticeStatus;
  readonly contents: NoticeContents | null;
  readonly contentsId: string | null;
  readonly portions: NoticePortions;
  readonly delivery: (Omit<Delivery, 'recipient'> & { readonly recordedAt: string }) | null;
}

/** Notices, within one act. */
export interface NoticeStore {
  /** Returns the ids, in order. */
  add(notices: readonly NewNotice[]): Promise<readonly string[]>;
  byId(id: string): Promise<Notice | undefined>;
  /**
   * Holds the duty until the act ends, so that the last two deliveries of it see each other; then every notice of the
   * same round: same duty, same event.
   */
  holdRound(notice: Notice): Promise<readonly Notice[]>;
  /** Open notices for the recipient that were due when an edition was issued, under these duties, about units of its place. */
  metBy(edition: {
    readonly country: string;
    readonly recordedAt: string;
    readonly recipient: string;
    readonly duties: readonly DutyKey[];
  }): Promise<readonly Notice[]>;
  /** Whether the duty came to life since a moment; two acts that ask come one after the other. */
  isRaised(proceedingId: string, dutyId: string, since: string): Promise<boolean>;
  /** The determination of the newest exit whose report the proceeding still waits for. */
  newestWaitingReport(proceedingId: string): Promise<string | undefined>;
  /** Keeps a new version of the contents of each; returns the version's id for each notice, in order. */
  fill(
    noticeIds: readonly string[],
    contents: NoticeContents,
    portions: NoticePortions,
  ): Promise<readonly string[]>;
  deliver(noticeId: string, contentsId: string, delivery: Omit<Delivery, 'recipient'>): Promise<void>;
}

/** A duty of a law. */
export interface DutyKey {
  readonly authorityId: string;
  readonly dutyId: string;
}

export interface NoticeFilter {
  readonly proceedingId?: string | undefined;
  readonly status?: NoticeStatus | undefined;
  readonly recipient?: string | undefined;
  /** The last notice of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}
