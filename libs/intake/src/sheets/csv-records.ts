import { CsvError, type Options } from 'csv-parse/sync';
import { parse } from 'csv-parse/sync';
import type { IntakeRefusal, Reading } from '../refusal.ts';
import type { SheetDialect } from './sheet.ts';

/** The characters that may stand between cells. */
export type Delimiter = NonNullable<SheetDialect['delimiter']>;

/** A row of text longer than this is refused: it is nearly always a quotation mark that was never closed. */
export const LONGEST_RECORD = 1024 * 1024;

const DELIMITERS: readonly Delimiter[] = ['\t', ',', ';', '|'];

/** The delimiter that the first record uses most outside quotation marks; a comma where it uses none. */
export function sniffDelimiter(text: string): Delimiter {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of text.slice(0, 65_536)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [best] = DELIMITERS.filter((delimiter) => (counts.get(delimiter) ?? 0) > 0).sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
  );
  return best ?? ',';
}

/** Any mix of line ends; a quotation mark inside an unquoted cell is a character like any other. */
export function csvOptions(delimiter: Delimiter, longest: number = LONGEST_RECORD): Options {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: longest,
  };
}

/** All records of a text, the header first and blank lines included; at most `most` of them. */
export function parseRecords(text: string, delimiter: Delimiter, most: number): Reading<readonly string[][]> {
  try {
    return { ok: true, value: parse(text, { ...csvOptions(delimiter), to: most }) as string[][] };
  } catch (error) {
    return { ok: false, refusal: csvRefusal(error) };
  }
}

/** The number of the row in which a text breaks off. */
export function rowReached(text: string, delimiter: Delimiter): number {
  let rows = 0;
  const count = (): null => {
    rows += 1;
    return null;
  };
  try {
    parse(`${text}x`, { ...csvOptions(delimiter), on_record: count });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return rows + 1;
  }
  return rows;
}

/** What a parser error means to the person who sent the file. Rethrows anything that is not about the file. */
export function csvRefusal(error: unknown, longest: number = LONGEST_RECORD): IntakeRefusal {
  if (!(error instanceof CsvError)) throw error;
  const row = Number(error['records'] ?? 0) + 1;
  const quote = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  if (!quote) throw error;
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
  return {
    code: unclosed ? 'row.quote-not-closed' : 'row.too-long',
    row,
    column: null,
    found: unclosed
      ? 'a quotation mark that opens a cell and is never closed'
      : `a row of more than ${longest} characters`,
    expected: 'every quoted cell closed by a quotation mark',
    whatToDo: `Look for a stray quotation mark in row ${row}; write a quotation mark inside a cell as two ("").`,
  };
}
