import type { Reading } from '../refusal.ts';
import type { Sheet, SheetRow } from '../sheets/sheet.ts';
import type { RequestReaders, RequestReading, RequestShape, RowEnding, RowSelection } from './request-row.ts';

/** Reads one row at a time, for a streamed file. */
export interface RequestRowReader {
  readonly shape: RequestShape;
  readonly ignoredColumns: readonly string[];
  readonly read: (row: SheetRow) => RowEnding;
}

/** Recognises the layout by its header. */
export function requestRowReader(
  _header: readonly string[],
  _readers: RequestReaders,
  _select?: RowSelection,
): Reading<RequestRowReader> {
  throw new Error('Not written yet.');
}

/** Reads a whole sheet as a vetting request. */
export function readRequestRows(
  _sheet: Sheet,
  _readers: RequestReaders,
  _select?: RowSelection,
): Reading<RequestReading> {
  throw new Error('Not written yet.');
}
