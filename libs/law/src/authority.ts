import type { ChartedProcedure, ChartTest } from './charted-procedure.ts';
import type { Department } from './department.ts';
import type { Fact, Facts, Finding } from './finding.ts';
import type { Provenance, Sourced } from './provenance.ts';
import type { UseConditions } from './use-conditions.ts';

/*
 * authority  a law or policy as data. One folder per authority; nothing outside the folder knows its id.
 * element    a question the authority asks. A finding is its answer.
 * exit       a way out that this law itself gives. Exits of two laws are never the same thing.
 * duty       somebody must be told, or something must be on record.
 * reading    a contested question of interpretation: named alternatives, each with who holds it.
 *
 * No type in this file has a country field, and none may get one: the law sees facts, not partners.
 */

/** What kind of rule this is. Only `law` enters a legal answer. */
export type Standing = 'law' | 'proposed' | 'policy' | 'historical';

/** What a proceeding under this authority is about. */
export type SubjectKind = 'unit' | 'country' | 'transfer';

/** A period in force; `to` is null while the rule stands. ISO dates, `to` is the first day without it. */
export interface InForce {
  readonly from: string;
  readonly to: string | null;
  readonly provenance: Provenance;
}

/** A fact the authority's elements may read, with the values it can take. */
export interface FactDefinition {
  readonly name: string;
  readonly words: string;
  /** `amount` is whole US dollars. */
  readonly values: 'yes-no' | 'amount' | readonly string[];
}

/** A question the authority asks. */
export interface Element {
  /** Unique within the authority, for example `F1`. */
  readonly id: string;
  readonly title: string;
  /** Pinpoint within the authority's citation, for example `(a)`. */
  readonly cite: string;
  /** The question, in our words around the statute's own terms. */
  readonly asks: string;
  readonly provenance: Provenance;
  /**
   * The contested reading that the answer turns on, and every answer says so. Under a drawn procedure a finding *met* or
   * *unmet* needs an adopted alternative and keeps which one it was; when another is adopted later the finding no longer
   * counts. In a proceeding about a unit the finding's own reasons say how it was read.
   */
  readonly reading?: string;
  /** What the declared facts suggest. A person's finding is always separate from this suggestion. */
  readonly test?: (facts: Facts) => Finding;
}

/**
 * What on record a draft of a required part can be drawn from. A draft says where each part came from; a person edits it
 * and answers for it.
 * - `subject`: the unit, the country or the transfer that the proceeding is about.
 * - `decision`: the signed act behind the notice: what, by whom, when, and why. `reasons`: why, alone.
 * - `findings`, `incidents`, `remediation`: those that hold, with their reasons.
 * - `items`, `amounts`: the transfer's sheet.
 * - `fields`: what the newest act said in the first of these fields that any act of the proceeding has.
 */
export type DrawnFrom =
  | 'subject'
  | 'decision'
  | 'reasons'
  | 'findings'
  | 'incidents'
  | 'remediation'
  | 'items'
  | 'amounts'
  | { readonly fields: readonly string[] };

/** One thing a notice, report or record must contain. */
export interface RequiredContent {
  readonly id: string;
  readonly words: string;
  readonly cite: string;
  readonly provenance: Provenance;
  /** Left out where nothing on record can stand for it. */
  readonly drawnFrom?: DrawnFrom;
}

/**
 * Who must be told. `recipient-government` is the government that receives the assistance; `congress` is the Congress where
 * the text names nobody in it; `officer:` is one of its officers, such as `officer:speaker`.
 */
export type RecipientId =
  'recipient-government' | 'public' | 'program' | 'congress' | `officer:${string}` | `committee:${string}`;

/** A recipient as the law names it. */
export interface Recipient {
  readonly id: RecipientId;
  readonly name: string;
  readonly cite: string;
  readonly provenance: Provenance;
}

/** How an exit leaves the bar: classes of their own, because different things happen and different people are told. */
export type ExitClass = 'exception' | 'waiver' | 'carve-out' | 'certification';

/** From where an exit may be taken: states of the procedure. */
export type ExitFrom = string;

/** A consultation the law or the procedure requires before an act. */
export interface RequiredConsultation {
  readonly with: string;
  readonly words: string;
  readonly cite: string;
  readonly provenance: Provenance;
}

/** When an exit's report is due: before the exit counts (a gate), or within a clock after it. */
export interface ExitReport {
  readonly due: 'before-it-counts' | 'after';
  /** The clock that runs when due `after`; null when the report is a gate. */
  readonly clockId: string | null;
  readonly recipients: readonly RecipientId[];
  readonly contents: readonly RequiredContent[];
  readonly cite: string;
  readonly provenance: Provenance;
}

/** A way out of the bar that this authority gives. */
export interface Exit {
  /** Unique within the authority, for example `effective-steps`. */
  readonly kind: string;
  readonly class: ExitClass;
  readonly title: string;
  readonly cite: string;
  readonly from: readonly ExitFrom[];
  /** True where the exit rests on what the government did about the violation; only then can it end in restoration. */
  readonly remedial: boolean;
  /**
   * For a remedial exit, the tense of the text: `being-taken` is met by steps under way, `taken` needs steps that are
   * completed. Null where the exit rests on something else.
   */
  readonly steps: 'being-taken' | 'taken' | null;
  /** True where the exit must name what it covers and until when. */
  readonly limited: boolean;
  /** Questions of the exit itself; each needs its own finding, and all must be met. */
  readonly conditions: readonly Element[];
  readonly consultation: RequiredConsultation | null;
  readonly report: ExitReport | null;
  readonly provenance: Provenance;
}

/** A class of exit that this authority does not give, and the sentence that says so. */
export interface AbsentExit {
  readonly class: ExitClass;
  readonly words: string;
  readonly cite: string;
}

/** The event that brings a duty to life. */
export type DutyTrigger =
  | 'bar'
  | 'government-withholds'
  | 'exit'
  | 'restoration'
  | 'non-traceable-assistance'
  /** An act of a charted procedure names the duty itself (`raises`). */
  | 'act';

/** How a duty is timed. Only numbers in the text become clocks; other words stay gates or cadences. */
export type Timing =
  | { readonly kind: 'gate'; readonly before: 'transfer' | 'exit' | 'act'; readonly words: string }
  | { readonly kind: 'clock'; readonly clockId: string }
  | { readonly kind: 'untimed'; readonly words: string };

/** A duty to tell someone or to have something on record. */
export interface Duty {
  readonly id: string;
  readonly kind: 'notice' | 'list' | 'agreement' | 'publication' | 'report';
  readonly title: string;
  readonly words: string;
  readonly cite: string;
  readonly on: DutyTrigger;
  readonly timing: Timing;
  /** True where the duty exists only for assistance whose recipient units cannot be known before transfer. */
  readonly onlyNonTraceable: boolean;
  readonly recipients: readonly RecipientId[];
  readonly contents: readonly RequiredContent[];
  /** ISO date from which the duty applies, where the text gives one. */
  readonly effectiveFrom: string | null;
  readonly provenance: Provenance;
}

/** A period that the law counts in days. */
export interface ClockDefinition {
  readonly id: string;
  readonly words: string;
  readonly cite: string;
  readonly days: Sourced<number>;
  readonly counting: 'calendar' | 'business';
  /** For a charted procedure: which event is day 0, and what ends it. A clock that applies only to some has `when`. */
  readonly runs?: {
    readonly from: ClockEvent;
    readonly until?: ClockEvent;
    readonly when?: ChartTest;
  };
}

/** A period as a row of the law: as many days as it counts, from when and until when. Another row of the same id follows it. */
export interface ClockRow extends ClockDefinition {
  readonly inForce: InForce;
}

/** An event that starts or ends a clock: the day in a field of the newest record of a kind, or the last delivery of a notice. */
export type ClockEvent =
  { readonly record: string; readonly field: string } | { readonly noticeDelivered: string };

/** An amount of money from which a duty applies, while the row is in force. */
export interface ThresholdRow {
  readonly id: string;
  /** The table it belongs to, for example `sale`. */
  readonly table: string;
  readonly words: string;
  readonly cite: string;
  /** The fact that is compared, in whole US dollars. Reached means equal or more. */
  readonly fact: string;
  /** Facts that must have these values for the row to apply, for example the purchaser's group. */
  readonly where: Readonly<Record<string, Fact>>;
  readonly amount: Sourced<number>;
  readonly inForce: InForce;
}

/** One way of reading a contested question. */
export interface ReadingAlternative {
  readonly id: string;
  readonly words: string;
  readonly heldBy: string;
  readonly provenance: Provenance;
}

/** A contested question. Nothing is assumed until a legal adviser adopts one of the alternatives. */
export interface Reading {
  /** Unique over all authorities: `<authority id>/<name>`. */
  readonly id: string;
  readonly question: string;
  readonly cite: string;
  readonly alternatives: readonly ReadingAlternative[];
}

/** Whether the authority reaches one instrument: settled, or depending on a reading. */
export type ReachCell = {
  readonly instrument: string;
  readonly cite: string;
  readonly provenance: Provenance;
  /** Why, where the citation alone does not say it: above all why something stands outside the law. */
  readonly why?: string;
} & (
  | { readonly reach: 'reached' | 'not-reached' }
  | {
      readonly reach: 'depends';
      readonly reading: string;
      /** What each alternative of the reading gives. */
      readonly gives: Readonly<Record<string, 'reached' | 'not-reached'>>;
    }
);

/** How a proceeding about one unit runs under this authority. */
export interface UnitProcedure {
  readonly machine: 'leahy-unit';
  readonly decider: { readonly title: string; readonly department: Department; readonly cite: string };
  /** The element whose `unmet` makes the outcome "no gross violation". */
  readonly grossViolationElement: string;
  /** The element whose `unmet` makes the outcome "no credible information". */
  readonly credibleInformationElement: string;
  /** Consultation that must be on record before any determination, or null. */
  readonly beforeDetermination: RequiredConsultation | null;
  /** Where a search for the unit must be on record before the case may close without one, or null. */
  readonly searchForUnit: { readonly words: string; readonly cite: string } | null;
}

/** A law or policy on record under which no proceeding runs, and why. */
export interface NoProcedure {
  readonly machine: 'none';
  readonly why: string;
}

/** How proceedings run under an authority. */
export type Procedure = UnitProcedure | ChartedProcedure | NoProcedure;

/** A law or policy as data. Plain and frozen; evaluating it never needs anything but facts. */
export interface Authority {
  /** Equal to the name of its folder. */
  readonly id: string;
  /** Changes whenever the meaning of the folder changes; proceedings pin it. */
  readonly version: string;
  readonly citation: string;
  readonly shortName: string;
  readonly title: string;
  readonly standing: Standing;
  readonly subject: SubjectKind;
  readonly inForce: readonly InForce[];
  readonly source: Provenance;
  readonly prohibition: { readonly words: string; readonly cite: string };
  readonly facts: readonly FactDefinition[];
  readonly elements: readonly Element[];
  /** Whether all elements must be met for the bar (the rule), or any of them is enough, because each is a lack. */
  readonly supportedBy?: 'all' | 'any';
  readonly exits: readonly Exit[];
  readonly absentExits: readonly AbsentExit[];
  readonly duties: readonly Duty[];
  readonly recipients: readonly Recipient[];
  readonly clocks: readonly ClockRow[];
  readonly readings: readonly Reading[];
  readonly reach: readonly ReachCell[];
  /** Amounts of money that decide whether a duty applies; empty where the law names none. */
  readonly thresholds: readonly ThresholdRow[];
  /** The table of thresholds from which it asks anything of a transfer; where left out, it asks of each that it reaches. */
  readonly appliesFrom?: string;
  readonly procedure: Procedure;
  /** Conditions on where and for what something may be used, where the authority has such. */
  readonly useConditions?: UseConditions;
  readonly notes: readonly string[];
}

/** Reads one declared fact; anything else about the case stays invisible to the law. */
export function factNamed(facts: Facts, name: string): Fact {
  return facts[name] ?? null;
}
