import { fileRefusal } from '../refusal.ts';
import { readCsvSheet } from './read-csv-sheet.ts';
import { recogniseBytes } from './recognise-bytes.ts';
import { emptyFile, tooManyBytes } from './sheet-rows.ts';
import type { SheetLimits, SheetOutcome } from './sheet.ts';
import { readXlsxSheet } from './xlsx/read-xlsx-sheet.ts';

/** Limits and, where known, the name the file was sent under (used in words only, never to decide the format). */
export interface ReadSheetOptions extends SheetLimits {
  readonly filename?: string;
}

/**
 * Reads CSV, TSV (also with `;` or `|`) and XLSX into a table of text. The format is told by content.
 *
 * Refuses, as a whole: an empty file, a header without rows, blank or repeated column names, bytes that are not a table
 * (and says what they seem to be), text that is neither UTF-8 nor UTF-16 with a byte-order mark, a quotation mark never
 * closed, more bytes or rows than `options` allows, a workbook that unpacks to more than its limit or is damaged.
 * Refuses by row: a row with more or fewer cells than the header. Refuses by cell: a formula or an error value in XLSX.
 * Never throws on account of the bytes.
 */
export function readSheet(bytes: Uint8Array, options: ReadSheetOptions): SheetOutcome {
  if (bytes.length > options.maxBytes) return { ok: false, refusal: tooManyBytes(options) };
  if (bytes.length === 0) return emptyFile();
  const seen = recogniseBytes(bytes);
  if (seen.kind === 'zip') return readXlsxSheet(bytes, options);
  if (seen.kind === 'text') return readCsvSheet(bytes, options);
  const name = options.filename === undefined ? '' : ` (sent as "${options.filename.slice(0, 100)}")`;
  return fileRefusal('file.not-a-table', `${seen.what}${name}`, 'a CSV, TSV or XLSX table', seen.whatToDo);
}
