import type { Department } from './department.ts';
import type { Fact } from './finding.ts';

/*
 * A procedure drawn as data in the law's own folder: regions and states, the acts that move between them, what each act
 * asks for and keeps, and the conditions under which it may be done. One machine runs every such procedure; a law that
 * needs a new path needs a new row here and nothing else. Nothing in this file has a country, and nothing may get one.
 */

/** Whether a condition rests on the law's text, on recorded policy or practice, or on the design of this system. */
export type RuleBasis = 'law' | 'policy' | 'design';

/** Roles that an act of a procedure can belong to. `clock` is the job that reports that a date has come. */
export type ActingRole =
  'post-vetter' | 'analyst' | 'legal-adviser' | 'deciding-official' | 'legislative-affairs' | 'clock';

/**
 * What a state alone says about assistance that the law reaches.
 * - `nothing`: no question is open.
 * - `open`: a question is open; the answer is not determined.
 * - `waits`: the law lets nothing go yet (a waiting period, a notice not given); the answer is not determined.
 * - `clear`: a person signed that the test is not met, or the law's own path is completed.
 * - `bars`: assistance is withheld.
 * - `lifts`: the law's own exit holds the bar back, as far and as long as it says.
 */
export type StateSays = 'nothing' | 'open' | 'waits' | 'clear' | 'bars' | 'lifts';

/** States whose entry needs a signature, unless the statute itself enters them (`byLaw`). */
export const SIGNED_SAYS: readonly StateSays[] = ['clear', 'bars', 'lifts'];

/** A state of one region. Ids are unique over all regions of the procedure. */
export interface ChartState {
  readonly id: string;
  /** A sentence for the reader. */
  readonly words: string;
  /** Pinpoint of the rule that gives it this meaning, `(a)`. */
  readonly cite: string;
  readonly says: StateSays;
  /** What it says once a clock has run out, by the law's own words, whether or not anybody has recorded that yet. */
  readonly afterClock?: {
    readonly clockId: string;
    readonly says: StateSays;
    readonly words: string;
    readonly cite: string;
  };
  /** Where what it says turns on a contested reading: what each alternative gives. Not adopted is `open`. */
  readonly dependsOn?: { readonly reading: string; readonly gives: Readonly<Record<string, StateSays>> };
  /** Where the state has terms of its own: the record that states what it covers and its last day. */
  readonly terms?: {
    readonly record: string;
    readonly scopeField: string | null;
    readonly untilField: string | null;
  };
  /**
   * Where the law's own words limit what the state reaches: what the assistance must be. A lifted bar stands for whatever
   * is not covered; a bar does not reach it. A fact of the transfer that nobody knows leaves the question open.
   */
  readonly covers?: Coverage;
  /** The assessment is written here: findings, positions and contradicting evidence can be recorded. */
  readonly assessing?: boolean;
  /** True where the statute itself enters the state when a clock has run out; nobody signs. */
  readonly byLaw?: boolean;
  /** Nothing more is asked here until an act takes up the matter again. */
  readonly final?: boolean;
}

/** Assistance named by facts of the transfer: covered where all facts of one of the rows have these values. */
export interface Coverage {
  readonly words: string;
  readonly cite: string;
  readonly anyOf: readonly Readonly<Record<string, Fact>>[];
}

/** One question of the procedure that moves by itself beside the others, for example a committee's request. */
export interface ChartRegion {
  readonly id: string;
  readonly title: string;
  readonly initial: string;
  readonly states: readonly ChartState[];
}

/** What an act asks a person for. `amount` is whole US dollars, `number` a whole number, `list` lines of text. */
export interface ChartField {
  readonly field: string;
  readonly words: string;
  readonly kind: 'text' | 'date' | 'choice' | 'choices' | 'flag' | 'amount' | 'number' | 'ids' | 'list';
  readonly choices?: readonly string[];
  readonly required: boolean;
  readonly cite: string;
  readonly basis: RuleBasis;
  /** What the ids point at; checked against what is on record in the case. */
  readonly pointsAt?: 'evidence' | 'incident' | 'information' | 'access-incident' | 'unit' | 'transfer';
  /** Bounds of a date, each with the sentence that refuses what lies outside. A record's `at` is the day it was recorded. */
  readonly dateBounds?: readonly DateBound[];
}

/** A bound of a date: not before (or strictly after) a date on record, or not after today. */
export interface DateBound {
  readonly is: 'not-before' | 'after' | 'not-after';
  readonly than: 'today' | { readonly record: string; readonly field: string };
  readonly words: string;
  readonly cite: string;
}

interface ConditionCore {
  readonly id: string;
  /** What is missing while it does not hold, as a sentence. */
  readonly words: string;
  readonly cite: string;
  readonly basis: RuleBasis;
  /** Who can clear it; empty where nobody can, because the law gives no such act. */
  readonly clearedBy: readonly ActingRole[];
}

/**
 * Something that can be looked up in a proceeding. The vocabulary is closed and fails closed: what is missing does not
 * hold.
 */
export type ChartTest =
  /** Findings on these elements (or `all` elements of the authority): every one has this value. */
  | {
      readonly kind: 'findings';
      readonly elements: readonly string[] | 'all';
      readonly every: 'met' | 'unmet';
    }
  /** At least one of these elements has this value. */
  | {
      readonly kind: 'some-finding';
      readonly elements: readonly string[] | 'all';
      readonly is: 'met' | 'unmet';
    }
  /** No element of these is undetermined. */
  | { readonly kind: 'all-found'; readonly elements: readonly string[] | 'all' }
  /**
   * A record of this kind is there (since the present round began, unless `ever`), with these values where given; with
   * `since`, one that is newer than every record of that other kind, so that what was used up does not serve twice.
   */
  | {
      readonly kind: 'on-record';
      readonly record: string;
      readonly ever?: boolean;
      readonly since?: string;
      readonly where?: Readonly<Record<string, Fact>>;
    }
  /** The duty's notice has reached every recipient with all it must contain, since it last came due. */
  | { readonly kind: 'notified'; readonly duty: string }
  /** The day of a record's date field has come (or, `after`, is over). */
  | {
      readonly kind: 'day-reached';
      readonly record: string;
      readonly field: string;
      readonly after?: boolean;
    }
  /** The act's own moment is later than the moment a record of this kind was made or a notice was delivered. */
  | { readonly kind: 'later-than'; readonly record: string }
  | { readonly kind: 'later-than-notice'; readonly duty: string }
  /** A clock of the authority has run out, or is still running. A clock that has not started is neither. */
  | { readonly kind: 'clock'; readonly clock: string; readonly is: 'run-out' | 'running' }
  /** Another region stands in one of these states. */
  | { readonly kind: 'in-state'; readonly states: readonly string[] }
  /** A fact of the case has one of these values. */
  | { readonly kind: 'fact'; readonly name: string; readonly is: readonly Fact[] }
  /** The authority's table of thresholds, read on the day of the act for the facts of the case. */
  | { readonly kind: 'threshold'; readonly table: string; readonly is: 'reached' | 'below' }
  /** A legal adviser has certified that every element has a finding, in the assessment's present version. */
  | { readonly kind: 'certified' }
  /** Contradicting evidence is on record since the round began, if only that it was searched for and not found. */
  | { readonly kind: 'contradicting-evidence' }
  /**
   * Under every other law that reaches the transfer nothing bars it and nothing is open, as the answer says at the moment
   * of the act. A proceeding sees only its own law, so whoever acts is told; not told is not known.
   */
  | { readonly kind: 'other-laws-clear' }
  | { readonly kind: 'not'; readonly test: ChartTest }
  | { readonly kind: 'any'; readonly tests: readonly ChartTest[] }
  | { readonly kind: 'both'; readonly tests: readonly ChartTest[] };

/** A condition of an act: the guard and its explanation in one place. */
export interface ChartCondition extends ConditionCore {
  readonly test: ChartTest;
}

/** A way an act moves a region. `same` records something and stays. The first whose `when` holds is taken. */
export interface ChartMove {
  readonly from: readonly string[];
  readonly to: string;
  readonly when?: ChartTest;
}

/** Something a person does under this law, in full. */
export interface ChartAct {
  /** Unique within the procedure, `noun.verbed`. */
  readonly id: string;
  readonly title: string;
  /** Transition number of the procedure's specification, for example `b3`. */
  readonly rule: string;
  readonly cite: string;
  readonly basis: RuleBasis;
  readonly roles: readonly ActingRole[];
  /** A determination: four eyes, the decider's department, reasons, an assessment with an author. */
  readonly signed: boolean;
  /** The kind of the authority's exit that this act takes, where it takes one. */
  readonly exit?: string;
  readonly region: string;
  /** `to` may be `same`. */
  readonly moves: readonly ChartMove[];
  readonly conditions: readonly ChartCondition[];
  readonly asks: readonly ChartField[];
  /** The kind of record that what it says is kept under; null where it leaves none. */
  readonly keeps: string | null;
  /** Duties of the authority that come to life with it: one notice for each recipient. */
  readonly raises?: readonly string[];
  /** True where it begins a new round: findings and records of the last round stay readable and no longer count. */
  readonly newRound?: boolean;
  /** True where it changes the assessment: whoever does it becomes its author, and a certification falls. */
  readonly edits?: boolean;
  /** Facts that the act puts on record from its fields, by the name of the fact. */
  readonly states?: Readonly<Record<string, string>>;
}

/** A path that the law forbids, asserted on every state that can be reached. */
export interface ForbiddenPath {
  readonly words: string;
  readonly cite: string;
  /** No act may enter one of these states … */
  readonly into: readonly string[];
  /** … unless this holds just before; absent means: never, except from the states in `onlyFrom`. */
  readonly unless?: ChartTest;
  readonly onlyFrom?: readonly string[];
}

/** How a proceeding runs whose procedure the law's own folder draws. */
export interface ChartedProcedure {
  readonly machine: 'charted';
  readonly decider: { readonly title: string; readonly department: Department; readonly cite: string };
  readonly regions: readonly ChartRegion[];
  readonly acts: readonly ChartAct[];
  readonly never: readonly ForbiddenPath[];
}
