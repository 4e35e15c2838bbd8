/*
 * A phase-out of direct financial support: for each instrument and fiscal year what was given before, what the plan says,
 * and what was in fact requested, appropriated and obligated. All money is whole US dollars. It has no recipient and no
 * country: the same plan comes to the same for every partner.
 */

/** How a line comes down: in equal steps, or as listed. Fiscal years are numbers, `2029`. */
export type PhaseOutRule =
  /** Equal steps from the first reduced year to the first year at zero. */
  | { readonly kind: 'linear'; readonly firstYear: number; readonly zeroYear: number }
  /** Amounts by fiscal year; a year that is not listed keeps the last listed before it, or the baseline. */
  | { readonly kind: 'steps'; readonly usd: Readonly<Record<string, number>> };

/** Something that is not brought down: its yearly amount stays whatever the rule says. */
export interface ProtectedItem {
  readonly id: string;
  readonly words: string;
  readonly instrumentId: string;
  readonly usdPerYear: number;
}

/** One instrument of the plan. */
export interface PhaseOutLine {
  readonly instrumentId: string;
  /** By fiscal year. A later year is compared with the last one named, and says so. */
  readonly baseline: Readonly<Record<string, number>>;
  readonly rule: PhaseOutRule;
}

/** The plan as it stands. */
export interface PhaseOutPlan {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly lines: readonly PhaseOutLine[];
  readonly protectedItems: readonly ProtectedItem[];
}

/** What became of a year, in the order in which money moves. */
export const AMOUNT_KINDS = ['requested', 'appropriated', 'obligated'] as const;

/** A kind of amount; see {@link AMOUNT_KINDS}. */
export type AmountKind = (typeof AMOUNT_KINDS)[number];

/** An amount on record. Of several for one cell the last holds. */
export interface YearAmount {
  readonly instrumentId: string;
  readonly fiscalYear: number;
  readonly kind: AmountKind;
  readonly usd: number;
}

/** A payment that a signed sale still asks for in a year. Of several for one sale and year the last holds. */
export interface PaymentDue {
  readonly sale: string;
  readonly instrumentId: string;
  readonly fiscalYear: number;
  readonly usd: number;
}

/** One instrument in one year. An amount is null where nothing is on record; nothing is put in its place. */
export interface PhaseOutCell {
  readonly instrumentId: string;
  readonly fiscalYear: number;
  readonly baseline: number | null;
  /** True where the baseline is that of an earlier year. */
  readonly baselineCarried: boolean;
  readonly planned: number | null;
  readonly protectedUsd: number;
  readonly amounts: Readonly<Record<AmountKind, number | null>>;
  /** Amount less plan; null where one of the two is missing. */
  readonly variance: Readonly<Record<AmountKind, number | null>>;
  readonly paymentsDue: number;
  readonly warnings: readonly string[];
}

/** The whole schedule, by year and then in the order of the plan's lines. */
export interface PhaseOutSchedule {
  readonly cells: readonly PhaseOutCell[];
  readonly warnings: readonly string[];
}
