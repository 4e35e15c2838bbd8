/** A stretch of days that does not count. `to` is the last day of the pause; null while it lasts. */
export interface Pause {
  readonly from: string;
  readonly to: string | null;
  readonly why: string;
}

/** A day on which business days are not counted, with its name for the explanation. */
export interface Holiday {
  readonly date: string;
  readonly name: string;
}

/** What a clock counts. All dates are ISO dates (`2026-03-01`); the start day is day 0. */
export interface ClockInput {
  readonly start: string;
  readonly days: number;
  readonly counting: 'calendar' | 'business';
  readonly pauses?: readonly Pause[];
  readonly holidays?: readonly Holiday[];
}

/** One day after the start: counted with its number, or passed over with the reason. */
export interface ClockDay {
  readonly date: string;
  readonly number: number | null;
  readonly skipped: string | null;
}

/** A computed clock: `due` is null while an open pause keeps it from ending. */
export interface ComputedClock {
  readonly due: string | null;
  readonly counted: number;
  readonly skipped: number;
  readonly paused: number;
  readonly days: readonly ClockDay[];
  readonly words: string;
}
