import type { ForumProfile } from '#law';
import type { Actor } from '../kernel/actor.ts';
import type { Attributed } from '../proceedings/proceeding-record.ts';

/*
 * deviation    a recorded departure from the standard process, with an end
 * application  a deviation applied to one proceeding; the standard process's result always stands beside it
 */

/** How a deviation stands on a day. `signed` has not begun yet; `expiring` is in force and near its last day. */
export const DEVIATION_STATUSES = [
  'proposed',
  'signed',
  'in-force',
  'expiring',
  'past',
  'withdrawn',
] as const;
export type DeviationStatus = (typeof DEVIATION_STATUSES)[number];

/** What it covers: countries and laws, and within them some cases only, where any are named. */
export interface DeviationScope {
  /** ISO 3166 alpha-2. */
  readonly countries: readonly string[];
  readonly authorityIds: readonly string[];
  /** Empty: every case within the countries and laws named. */
  readonly caseIds: readonly string[];
}

/** What is proposed and signed, and never changed. */
export interface DeviationTerms {
  readonly forumId: string;
  /** By what authority somebody claims that it may depart from the standard process. */
  readonly authorityClaimed: string;
  readonly scope: DeviationScope;
  readonly reasons: string;
  /** How it will be brought to an end. */
  readonly endPlan: string;
  readonly startsOn: string;
  /** The last day; at most a year after the first. */
  readonly expiresOn: string;
  /** The deviation that it renews; a renewal has signatures of its own. */
  readonly renews: string | null;
}

/** How it came to an end, beside its last day. */
export interface DeviationEnding {
  readonly kind: 'withdrawn' | 'expired';
  readonly reasons: string;
  readonly at: string;
  /** Null where the clock recorded it. */
  readonly name: string | null;
}

export interface Deviation extends DeviationTerms {
  readonly id: string;
  /** The version of the forum's profile that was signed for. */
  readonly forumVersion: number;
  readonly proposed: Attributed;
  /** The second person's signature; it counts only from then. */
  readonly signature: (Attributed & { readonly reasons: string }) | null;
  readonly ending: DeviationEnding | null;
}

/** A deviation applied to a proceeding. */
export interface DeviationApplication {
  readonly id: string;
  readonly deviationId: string;
  readonly proceedingId: string;
  readonly caseId: string;
  readonly reasons: string;
  readonly applied: Attributed;
  readonly ended: {
    readonly because: 'ended' | 'withdrawn' | 'expired';
    readonly reasons: string;
    readonly at: string;
  } | null;
}

/** A deviation as it is read on a day. */
export interface ShownDeviation extends Deviation {
  readonly status: DeviationStatus;
  readonly forumName: string;
  /** Days until its last day; 0 on that day, null once it is over. */
  readonly daysLeft: number | null;
}

export interface DeviationFilter {
  readonly status?: DeviationStatus | undefined;
  readonly country?: string | undefined;
  /** The day it is asked for. */
  readonly on: string;
  /** Days before the last day from which it is `expiring`. */
  readonly within: number;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Deviations, within one act. */
export interface DeviationStore {
  /** The moment of this act. ISO 8601. */
  readonly at: string;
  /** The newest version of a forum's profile. */
  forum(id: string): Promise<{ readonly version: number; readonly profile: ForumProfile } | undefined>;
  add(id: string, terms: DeviationTerms & { readonly forumVersion: number }): Promise<void>;
  /** Makes two acts on it come one after the other. Undefined where there is none. */
  hold(id: string): Promise<Deviation | undefined>;
  sign(deviation: Pick<Deviation, 'id' | 'proposed'>, reasons: string): Promise<void>;
  end(id: string, ending: Pick<DeviationEnding, 'kind' | 'reasons'>): Promise<void>;
  apply(
    application: Pick<DeviationApplication, 'id' | 'deviationId' | 'proceedingId' | 'reasons'>,
  ): Promise<void>;
  endApplication(
    id: string,
    ending: { readonly because: 'ended' | 'withdrawn' | 'expired'; readonly reasons: string },
  ): Promise<void>;
  /** Applications of it that nobody has ended yet. */
  standing(deviationId: string): Promise<readonly DeviationApplication[]>;
  /** The application of a deviation to a proceeding that nobody has ended yet. */
  standingOn(proceedingId: string): Promise<DeviationApplication | undefined>;
}

/** A forum applied to a proceeding, for what is shown beside it. */
export interface AppliedForum {
  readonly application: DeviationApplication;
  readonly deviation: Deviation;
  readonly profile: ForumProfile;
}

/** Reads of deviations. */
export interface DeviationViews {
  /** Newest first. */
  list(reader: Actor, filter: DeviationFilter): Promise<readonly ShownDeviation[]>;
  byId(
    id: string,
    asked: Pick<DeviationFilter, 'on' | 'within'>,
  ): Promise<
    | (ShownDeviation & {
        readonly profile: ForumProfile;
        readonly applications: readonly DeviationApplication[];
      })
    | undefined
  >;
  /** Applications to these proceedings that counted on the day as far as known at the moment, with what was applied. */
  appliedTo(
    proceedingIds: readonly string[],
    asked: { readonly on: string; readonly knownAt: string },
  ): Promise<readonly AppliedForum[]>;
  /** Deviations with a last day before this one whose end is not on record yet. */
  overdue(on: string): Promise<readonly string[]>;
}

/** Whether it counts on a day: signed, begun, not over, and not withdrawn. Nothing needs to be recorded for it to be over. */
export const isInForce = (
  {
    signature,
    startsOn,
    expiresOn,
    ending,
  }: Pick<Deviation, 'signature' | 'startsOn' | 'expiresOn' | 'ending'>,
  on: string,
): boolean => signature !== null && ending === null && startsOn <= on && on <= expiresOn;
