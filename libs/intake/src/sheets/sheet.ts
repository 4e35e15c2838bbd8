import type { IntakeRefusal, Reading } from '../refusal.ts';

/**
 * One row below the header.
 *
 * `cells` are texts in the header's order, never evaluated and never converted except that an XLSX date becomes ISO
 * 8601. Where `refusals` is empty, `cells` has exactly as many entries as the header. A refusal with a column takes only
 * that cell away (its text is then empty); a refusal without a column takes the row away.
 */
export interface SheetRow {
  /** Counts from 1; the header is row 1. Blank rows are counted and not yielded. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly refusals: readonly IntakeRefusal[];
  /** Columns whose text a spreadsheet would run as a formula (`= + - @`). Kept as text: escape it before exporting. */
  readonly formulaLike: readonly string[];
}

/** Something a person should know about the file although it was read. */
export interface SheetNotice {
  readonly code: `${string}.${string}`;
  readonly words: string;
}

/** How the bytes were understood. */
export interface SheetDialect {
  readonly format: 'csv' | 'tsv' | 'xlsx';
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** The character between cells; null for XLSX. */
  readonly delimiter: ',' | '\t' | ';' | '|' | null;
  /** The worksheet's name; null for text. */
  readonly worksheet: string | null;
}

/** A table of text: what every reader below works on. */
export interface Sheet {
  readonly dialect: SheetDialect;
  /** Trimmed; no two alike (letter case ignored); none blank. */
  readonly header: readonly string[];
  /** Every row that is not blank, in the file's order, readable or not. */
  readonly rows: readonly SheetRow[];
  readonly blankRows: number;
  readonly notices: readonly SheetNotice[];
}

/** Limits that bound the work on one file. None has a silent default beyond those named here. */
export interface SheetLimits {
  /** Rows below the header, blank ones included. */
  readonly maxRows: number;
  /** Bytes of the file as sent. */
  readonly maxBytes: number;
  /** Bytes that a workbook may unpack to; 128 MiB where not given. */
  readonly maxUnpackedBytes?: number;
  /** Characters of one row of streamed text; 1 Mi where not given, beyond which a quotation mark was left open. */
  readonly maxRecordCharacters?: number;
}

/** What reading a file came to. */
export type SheetOutcome = Reading<Sheet>;

/**
 * What a streamed file yields: one `header`, then its rows, then `end`. A `refusal` ends the stream instead; rows that
 * came before it were read correctly, but the file as a whole was not.
 */
export type SheetPart =
  | { readonly kind: 'header'; readonly header: readonly string[]; readonly dialect: SheetDialect }
  | { readonly kind: 'row'; readonly row: SheetRow }
  | { readonly kind: 'end'; readonly rows: number; readonly blankRows: number }
  | { readonly kind: 'refusal'; readonly refusal: IntakeRefusal };
