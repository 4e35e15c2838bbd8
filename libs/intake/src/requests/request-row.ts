import type { IntakeRefusal } from '../refusal.ts';

/** Something a unit cell held beside the unit, as the cell reader reports it. */
export interface CellAside {
  readonly kind: string;
  readonly text: string;
}

/** One unit's words out of a cell. */
export interface CellUnitText {
  readonly text: string;
  readonly extras?: readonly CellAside[];
}

/** What a unit cell holds. The reader is handed in; `readCell` of `#matching` fits. */
export type UnitCell =
  | { readonly kind: 'unit'; readonly unit: CellUnitText }
  | {
      readonly kind: 'several';
      readonly units: readonly CellUnitText[];
      readonly extras?: readonly CellAside[];
    }
  | { readonly kind: 'not-identified'; readonly words: string; readonly extras?: readonly CellAside[] };

/** Which country a text means. The resolver is handed in; `resolveCountry` of `#matching` fits. */
export type CountryAnswer =
  | { readonly kind: 'resolved'; readonly iso: string; readonly name: string }
  | { readonly kind: 'ambiguous'; readonly options: readonly { readonly name: string }[] }
  | { readonly kind: 'unknown'; readonly closest: readonly { readonly name: string }[] };

/** The two readings that intake does not know how to do itself. */
export interface RequestReaders {
  readonly readCell: (text: string) => UnitCell;
  readonly resolveCountry: (text: string) => CountryAnswer;
}

/** The layouts a vetting request may come in; each is documented in the README. */
export type RequestShape = 'training-batch' | 'training-report' | 'template';

/**
 * The programme as written, and its parts where the text follows the training report's form
 * `IMET-1 - Fiscal Year 2018 Department of State Training`; otherwise the parts are null.
 */
export interface Programme {
  readonly text: string;
  readonly code: string | null;
  readonly fiscalYear: number | null;
  readonly department: string | null;
}

/** A person named by the row. Texts as written; null where the row is blank. */
export interface NominatedPerson {
  readonly familyName: string | null;
  readonly givenNames: string | null;
  /** ISO 8601 date. */
  readonly dateOfBirth: string | null;
  readonly placeOfBirth: string | null;
  readonly nationalId: string | null;
  readonly gender: string | null;
  readonly jobTitle: string | null;
  readonly rank: string | null;
  /** The columns among names, birth and national id that are blank: a vetting system downstream asks for them. */
  readonly missing: readonly string[];
}

/** One nomination: a unit (or the fact that none is identified), and the person where the row names one. */
export interface NominationDraft {
  readonly row: number;
  /** 0 for the first nomination of its row, 1 for the second, and so on. */
  readonly position: number;
  readonly country: { readonly iso: string; readonly name: string; readonly text: string };
  readonly unit:
    | { readonly identified: true; readonly text: string; readonly extras: readonly CellAside[] }
    | { readonly identified: false; readonly why: string };
  /** The whole unit cell, as written. */
  readonly unitCell: string;
  readonly programme: Programme;
  readonly instrument: string | null;
  readonly authority: string | null;
  readonly activity: string | null;
  readonly usUnit: string | null;
  readonly location: string | null;
  /** ISO 8601 dates; the end is never before the start. */
  readonly startDate: string;
  readonly endDate: string;
  /** Whole number of people or items; null where blank. */
  readonly quantity: number | null;
  /** US cents as a whole number in decimal digits (it may not fit a double); null where blank or a bare `$`. */
  readonly costCents: string | null;
  readonly person: NominatedPerson | null;
}

/** Where a row ended: in exactly one of these. */
export type RowEnding =
  | { readonly ending: 'nominated'; readonly row: number; readonly nominations: readonly [NominationDraft] }
  | { readonly ending: 'several'; readonly row: number; readonly nominations: readonly NominationDraft[] }
  | {
      readonly ending: 'not-identified';
      readonly row: number;
      readonly nominations: readonly [NominationDraft];
    }
  | { readonly ending: 'refused'; readonly row: number; readonly refusals: readonly IntakeRefusal[] }
  | { readonly ending: 'not-selected'; readonly row: number; readonly countryText: string };

/**
 * Counts of rows by ending. Always: `rows = nominated + severalRows + notIdentified + refused + notSelected`, and `rows`
 * is the number of rows of the file that are not blank.
 */
export interface RequestTotals {
  readonly rows: number;
  readonly nominated: number;
  readonly severalRows: number;
  readonly notIdentified: number;
  readonly refused: number;
  /** Rows outside the country and year that were asked for; 0 where nothing was selected. */
  readonly notSelected: number;
  /** Nominations made; one row can make several. */
  readonly nominations: number;
}

/** Which rows of a training report are wanted. */
export interface RowSelection {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The `fy_report` value, such as `2018_2019`. */
  readonly report?: string;
  /** The fiscal year named in the programme, such as 2018. */
  readonly fiscalYear?: number;
}

/** A whole file read as a vetting request. */
export interface RequestReading {
  readonly shape: RequestShape;
  readonly totals: RequestTotals;
  /** In the file's order; rows not selected are counted and not listed. */
  readonly endings: readonly Exclude<RowEnding, { ending: 'not-selected' }>[];
  /** Columns that no field is read from, left as they are. */
  readonly ignoredColumns: readonly string[];
  /** Country texts of rows not selected that name no single country: one of them may be the country that was meant. */
  readonly unresolvedCountries: readonly { readonly text: string; readonly rows: number }[];
}
