import type { AdoptedReadings, Authority, Facts, Instrument, ReachAlternative } from '#law';
import type { ChartedKind, LeahyState, RegionGround } from '#workflow';
import type { HierarchyStep } from '../units/hierarchy.ts';
import type { ConditionFinding } from '../use-conditions/condition-store.ts';

/*
 * No type in this file has a country, and none may get one: an answer is decided from what was found about units, from
 * the law's data and from the readings adopted, and from nothing else.
 */

/** Whether assistance may go. `not-determined` is never `eligible`. */
export type Verdict = 'eligible' | 'barred' | 'not-determined';

/** One dated link from a unit to the unit above it, with the name that the registry shows for the unit above. */
export type Link = Omit<HierarchyStep, 'childName'>;

/** A way up from the unit that was asked about, nearest link first. */
export interface PathUp {
  readonly unitId: string;
  readonly steps: readonly Link[];
}

/** Where a proceeding about the unit, or about a unit above it, stood on the day. */
export interface Standing {
  readonly proceedingId: string;
  readonly authorityId: string;
  readonly unitId: string;
  readonly state: LeahyState;
  readonly since: string;
  readonly determinationId: string | null;
}

/** A bar on the unit or on a unit above it. `end` is an exit or a restoration that holds it back on the day. */
export interface BarFact {
  readonly barId: string;
  readonly proceedingId: string;
  readonly authorityId: string;
  readonly determinationId: string;
  /** The unit it reaches: the barred one, or one that a finding names. */
  readonly unitId: string;
  readonly barredUnitId: string;
  /** Why a finding names this unit above the barred one; null for the barred unit itself. */
  readonly extension: string | null;
  readonly effectiveFrom: string;
  readonly end: BarEnd | null;
}

export interface BarEnd {
  readonly ground: string;
  readonly scope: string | null;
  /** Last day; null where it has no end of its own. */
  readonly until: string | null;
  readonly determinationId: string;
}

/** The vetting result that counts longest for the unit on the day. */
export interface CountingResult {
  readonly resultId: string;
  readonly result: 'approved' | 'matched';
  readonly validFrom: string;
  /** The first day on which it no longer counts. */
  readonly expiresOn: string;
}

/** What stands in for vetting where recipients cannot be known beforehand: 22 U.S.C. 2378d(c)(1). */
export interface GateFacts {
  readonly agreementId: string | null;
  /** Its last day; null where it has none, or where there is no agreement. */
  readonly agreementEndsOn: string | null;
  readonly edition: { readonly number: number; readonly deliveredTo: readonly string[] } | null;
}

/** A drawn proceeding about whoever receives as a whole, or about the transfer, as it was on record by the day and the moment. */
export interface DrawnFact {
  readonly proceedingId: string;
  readonly authorityId: string;
  readonly openedAt: string;
  /** By region, on which ground it speaks since an act changed that; one that no act has changed yet is left out. */
  readonly regions: Readonly<Record<string, RegionGround>>;
}

/** What an amendment of a transfer's sheet raised: amounts by the names of their facts, or `sensitivity`. */
export interface Rise {
  readonly at: string;
  readonly rose: readonly string[];
}

/** The transfer that is asked about. Of its recipient the laws see the facts that the sheet and reference data give. */
export interface TransferFact {
  readonly transferId: string;
  readonly facts: Facts;
  readonly rises: readonly Rise[];
  readonly drawn: readonly DrawnFact[];
  /** By determination: whether a person said that the transfer is within what it covers by its words. */
  readonly within: Readonly<Record<string, boolean>>;
  /** What was found on conditions of use, under any authority. */
  readonly conditions: readonly ConditionFinding[];
}

/** Everything an answer is decided from, about one recipient on one day as known at one moment. */
export interface AnswerFacts {
  /** Null where no unit is named: the recipient is then the whole of which units are parts. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly paths: readonly PathUp[];
  readonly standings: readonly Standing[];
  readonly bars: readonly BarFact[];
  readonly result: CountingResult | null;
  /** Null where the instrument is not one whose recipients are unknown beforehand. */
  readonly gates: GateFacts | null;
  /** Proceedings about the whole to which the recipient belongs. */
  readonly drawn: readonly DrawnFact[];
  /** Null where a kind of assistance is asked about, and no transfer. */
  readonly transfer: TransferFact | null;
}

/** What one alternative of a contested reading would give: of the law's reach, or of what a state of its procedure says. */
export interface Alternative extends Omit<ReachAlternative, 'gives'> {
  readonly gives: ReachAlternative['gives'] | ChartedKind;
}

/** A reading of the law that a reason turns on. */
export type TurnsOn =
  | { readonly reading: string; readonly adopted: string }
  | { readonly reading: string; readonly adopted: null; readonly alternatives: readonly Alternative[] };

/** One reason for an answer, with everything needed to check it. */
export interface Reason {
  /** What this reason alone would make the answer. */
  readonly verdict: Verdict;
  readonly authorityId: string | null;
  /** With its pinpoint. */
  readonly cite: string | null;
  readonly words: string;
  readonly determinationId: string | null;
  readonly proceedingId: string | null;
  /** The way from the unit up to the one the reason is about; empty where it is the unit itself. */
  readonly path: readonly Link[];
  /** Every reading that it turns on. */
  readonly turnsOn: readonly TurnsOn[];
  /** False where a rule behind it was not read in the law's own text. */
  readonly verified: boolean;
  /** What would change it. */
  readonly changes: string;
}

/** A law that asks of a transfer itself, and so cannot be answered where none is named. */
export interface Reserved {
  readonly authorityId: string;
  readonly cite: string;
  readonly words: string;
}

/** May this assistance go to this recipient on this day, and why. */
export interface Answer {
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly transferId: string | null;
  readonly instrumentId: string;
  readonly on: string;
  readonly knownAt: string;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** What policy says beside the law. It enters no verdict. */
  readonly policy: readonly Reason[];
  /** What only a transfer can be asked; empty where one is named. */
  readonly reserved: readonly Reserved[];
  /** What must be kept to while it is eligible: the scope and end of an exit. */
  readonly obligations: readonly string[];
  /** The first day on which this answer may no longer hold although nobody acts; null where none is known. */
  readonly expires: string | null;
}

/** What is asked of every recipient alike. */
export interface Question {
  readonly instrumentId: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  /** ISO 8601 moment. */
  readonly knownAt: string;
}

/** The law as it stood on the day: the authorities in force, the instrument, and the readings adopted. */
export interface LawOfTheDay {
  /** The day, YYYY-MM-DD. */
  readonly on: string;
  /** Laws that ask their question of a unit. */
  readonly authorities: readonly Authority[];
  /** Laws that ask it of the whole to which the recipient belongs. */
  readonly ofTheWhole: readonly Authority[];
  /** Laws that ask it of a transfer. */
  readonly ofTransfers: readonly Authority[];
  /** Policy in force, shown beside and never part of a verdict. */
  readonly policies: readonly Authority[];
  /** What is no law and is supposed to be one, for "what if"; empty in every answer that is given. */
  readonly supposed: readonly Authority[];
  readonly instrument: Instrument;
  readonly adopted: AdoptedReadings;
}
