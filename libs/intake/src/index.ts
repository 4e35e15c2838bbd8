/*
 * sheet       – a file as a header and rows of text, whatever its format
 * refusal     – a file, row or cell that was not taken: what was found, where, what was expected, what to do
 * ending      – where a row of a vetting request ended: one nomination, several, none identified, or a refusal
 * claim       – one fact about one unit with its source, its confidence and its dates
 * question    – something in a registry file that only a person can settle
 */
export type { IntakeRefusal, Reading } from './refusal.ts';
export type {
  Sheet,
  SheetDialect,
  SheetLimits,
  SheetNotice,
  SheetOutcome,
  SheetPart,
  SheetRow,
} from './sheets/sheet.ts';
export type { ReadSheetOptions } from './sheets/read-sheet.ts';
export { readSheet } from './sheets/read-sheet.ts';
export { readCsvStream } from './sheets/read-csv-stream.ts';
export type {
  CellAside,
  CellUnitText,
  CountryAnswer,
  NominatedPerson,
  NominationDraft,
  Programme,
  RequestReaders,
  RequestReading,
  RequestShape,
  RequestTotals,
  RowEnding,
  RowSelection,
  UnitCell,
} from './requests/request-row.ts';
export { REQUEST_SHAPES } from './requests/request-shapes.ts';
export type { RequestRowReader } from './requests/read-request-rows.ts';
export { readRequestRows, requestRowReader } from './requests/read-request-rows.ts';
export type {
  Citation,
  ClaimKind,
  ClaimValues,
  Confidence,
  ImportQuestion,
  OpenEnded,
  ParentKind,
  PartialDate,
  PlaceName,
  UnitClaim,
  UnitRow,
  UnitsReading,
  UnitsReport,
} from './units/unit-claim.ts';
export { SFM_COLUMNS } from './units/sfm-columns.ts';
export { UNIT_CSV_COLUMNS } from './units/unit-csv-columns.ts';
export { readSfmUnits } from './units/read-sfm-units.ts';
export { readUnitCsv } from './units/read-unit-csv.ts';
