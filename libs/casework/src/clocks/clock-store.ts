import type { Holiday, Provenance } from '#law';
import type { Actor } from '../kernel/actor.ts';

/*
 * clock     a stretch of days that something on record began; its end is computed each time it is read
 * deadline  late once its last day is over, until somebody does what ends it
 * period    simply over after its last day: a waiting period, an agreement, an approval
 */

/** Where a clock comes from. */
export const CLOCK_SOURCES = ['proceeding', 'request', 'results', 'agreement', 'deviation'] as const;
export type ClockSource = (typeof CLOCK_SOURCES)[number];

export type ClockKind = 'deadline' | 'period';
/** `law` only where the text itself counts days and is in force; everything else is `policy`. */
export type ClockLabel = 'law' | 'policy';

/** What a clock counts, by value as it stood when it began: a later edition of the law changes nothing in it. */
export interface ClockTerms {
  readonly words: string;
  readonly cite: string | null;
  /** Null where a day on record ends it and nothing is counted. */
  readonly count: {
    /** Day 0. */
    readonly start: string;
    readonly days: number;
    readonly counting: 'calendar' | 'business';
    /** Counted back from day 0. */
    readonly backwards: boolean;
    /** Null: the federal holidays of the United States. */
    readonly holidays: readonly Holiday[] | null;
  } | null;
  readonly provenance: Provenance | null;
  readonly startedBy: string;
  /** What would end it; null where only its last day does. */
  readonly endsBy: string | null;
}

/** A clock that has begun. */
export interface NewClock {
  readonly source: Exclude<ClockSource, 'agreement' | 'deviation'>;
  readonly sourceId: string;
  readonly clockId: string;
  readonly kind: ClockKind;
  readonly label: ClockLabel;
  /** ISO 3166 alpha-2. It narrows who may read the clock, and nothing else. */
  readonly country: string;
  readonly caseId: string | null;
  readonly authorityId: string | null;
  /** Whose it is, where it is one person's. */
  readonly accountId: string | null;
  readonly since: string;
  /** The last day as it is read now: by it clocks are put in order, and by nothing else. Null where it cannot be read. */
  readonly sortsOn: string | null;
  readonly terms: ClockTerms;
}

/** A clock that runs, as it is kept. */
export interface KeptClock extends Omit<NewClock, 'source' | 'country'> {
  readonly id: string;
  readonly source: ClockSource;
  /** Null for a deviation of several countries. */
  readonly country: string | null;
  readonly recordedAt: string;
}

/** Clocks within one act. */
export interface ClockStore {
  /** The moment of this act. ISO 8601. */
  readonly at: string;
  /** Clocks of a source that nothing has ended. */
  running(sourceId: string): Promise<readonly KeptClock[]>;
  begin(clocks: readonly NewClock[]): Promise<void>;
  end(ids: readonly string[]): Promise<void>;
  /** Requests of a post with a clock that nothing has ended. */
  requestsOf(postId: string): Promise<readonly string[]>;
}

export interface ClockFilter {
  readonly country?: string | undefined;
  readonly authorityId?: string | undefined;
  readonly source?: ClockSource | undefined;
  readonly label?: ClockLabel | undefined;
  /** Last day on this day or before. */
  readonly dueBefore?: string | undefined;
  /** Deadlines that are over and not met, only. */
  readonly late?: boolean | undefined;
  /** Only of cases that this person has declared for, and of what is theirs. */
  readonly mine?: boolean | undefined;
  readonly caseId?: string | undefined;
  /** From the last clock of the page before: `2031-04-01.<id>`. */
  readonly after?: { readonly sortsOn: string; readonly id: string } | undefined;
  readonly limit: number;
}

export interface ClockViews {
  /**
   * Clocks that run on a day and deadlines that are late, the earliest first; one that cannot be read comes last. Without
   * those of cases in which the reader declared a conflict of interest.
   */
  running(reader: Actor, on: string, filter: ClockFilter): Promise<readonly KeptClock[]>;
}
