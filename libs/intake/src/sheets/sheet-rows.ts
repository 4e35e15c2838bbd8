import { fileRefusal, quoted, type IntakeRefusal, type Reading } from '../refusal.ts';
import type { Sheet, SheetLimits, SheetRow } from './sheet.ts';

/** Columns a table may have. */
export const WIDEST = 1000;

/** Checks a header: trimmed, trailing blanks dropped, no blank name, no name twice (letter case ignored). */
export function readHeader(cells: readonly string[]): Reading<readonly string[]> {
  const header = withoutTrailingBlanks(cells.map((cell) => cell.trim()));
  if (header.length === 0) {
    return fileRefusal(
      'file.no-header',
      'a blank first row',
      'column names in the first row',
      'Put them there.',
    );
  }
  if (header.length > WIDEST) {
    return fileRefusal(
      'header.too-wide',
      `${header.length} columns`,
      `at most ${WIDEST}`,
      'Remove empty columns.',
    );
  }
  const blank = header.indexOf('');
  if (blank >= 0)
    return headerRefusal('header.blank', `no name for column ${blank + 1}`, 'Name it or remove it.');
  return uniqueNames(header);
}

function uniqueNames(header: readonly string[]): Reading<readonly string[]> {
  const seen = new Map<string, number>();
  for (const [index, name] of header.entries()) {
    const earlier = seen.get(name.toLowerCase());
    if (earlier !== undefined) {
      const found = `"${quoted(name)}" as the name of columns ${earlier + 1} and ${index + 1}`;
      return headerRefusal('header.duplicate', found, 'Rename or remove one of them.');
    }
    seen.set(name.toLowerCase(), index);
  }
  return { ok: true, value: header };
}

function headerRefusal(code: IntakeRefusal['code'], found: string, whatToDo: string): Reading<never> {
  const refusal = {
    code,
    row: 1,
    column: null,
    found,
    expected: 'a different name for every column',
    whatToDo,
  };
  return { ok: false, refusal };
}

/** Makes a row of a record, or null where the record is blank. A record of the wrong length is kept and refused. */
export function sheetRow(row: number, record: readonly string[], header: readonly string[]): SheetRow | null {
  if (record.every((cell) => cell.trim() === '')) return null;
  const cells =
    record.length > header.length && record.slice(header.length).every((cell) => cell.trim() === '')
      ? record.slice(0, header.length)
      : record;
  if (cells.length !== header.length) {
    return { row, cells, refusals: [raggedRow(row, cells.length, header.length)], formulaLike: [] };
  }
  return { row, cells, refusals: brokenCells(row, cells, header), formulaLike: formulaLike(cells, header) };
}

/** The refusal for a row whose cells do not line up with the header. */
export function raggedRow(row: number, found: number, expected: number): IntakeRefusal {
  return {
    code: 'row.ragged',
    row,
    column: null,
    found: `${found} ${found === 1 ? 'cell' : 'cells'}`,
    expected: `${expected} cells, as many as the header has`,
    whatToDo:
      found > expected
        ? 'Put quotation marks around a cell that holds the separator.'
        : 'Add the missing cells, or join a row that was broken over two lines.',
  };
}

/** PostgreSQL text cannot hold U+0000, and no name has one. */
function brokenCells(
  row: number,
  cells: readonly string[],
  header: readonly string[],
): readonly IntakeRefusal[] {
  return cells.flatMap((cell, index) =>
    cell.includes('\0')
      ? [
          {
            code: 'cell.nul' as const,
            row,
            column: header[index] ?? null,
            found: 'a NUL character',
            expected: 'text',
            whatToDo: 'Remove it; the file may have been damaged on its way.',
          },
        ]
      : [],
  );
}

const FORMULA = /^[\t\r ]*[=+\-@]/u;
const NUMBER = /^\s*[-+]?[\d.,\s]+%?\s*$/u;

/** The columns whose text a spreadsheet would run. A plain signed number is not one. */
export function formulaLike(cells: readonly string[], header: readonly string[]): readonly string[] {
  return cells.flatMap((cell, index) =>
    FORMULA.test(cell) && !NUMBER.test(cell) ? [header[index] ?? ''] : [],
  );
}

/** Puts a header and its rows together, or says that there are none, or too many. `total` counts blank rows too. */
export function assembleSheet(
  parts: Omit<Sheet, 'blankRows'> & { readonly total: number },
  limits: SheetLimits,
): Reading<Sheet> {
  const { total, ...sheet } = parts;
  if (total > limits.maxRows) return { ok: false, refusal: tooManyRows(limits) };
  if (sheet.rows.length === 0) {
    return fileRefusal(
      'file.header-only',
      'a header and no rows',
      'at least one row',
      'Add the rows and send it again.',
    );
  }
  return { ok: true, value: { ...sheet, blankRows: total - sheet.rows.length } };
}

/** The refusal for a file with more rows than the limit. */
export function tooManyRows(limits: SheetLimits): IntakeRefusal {
  return {
    code: 'file.too-many-rows',
    row: limits.maxRows + 2,
    column: null,
    found: `more than ${limits.maxRows} rows`,
    expected: `at most ${limits.maxRows}`,
    whatToDo: 'Split the file and send the parts one after another.',
  };
}

/** The refusal for a file with more bytes than the limit. */
export function tooManyBytes(limits: SheetLimits): IntakeRefusal {
  return {
    code: 'file.too-large',
    row: null,
    column: null,
    found: `more than ${limits.maxBytes} bytes`,
    expected: `at most ${limits.maxBytes}`,
    whatToDo: 'Split the file and send the parts one after another.',
  };
}

/** The refusal for a file without content. */
export function emptyFile(): Extract<Reading<never>, { ok: false }> {
  return fileRefusal(
    'file.empty',
    'an empty file',
    'a header and at least one row',
    'Send the table itself.',
  );
}

function withoutTrailingBlanks(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length -= 1;
  return cells.slice(0, length);
}
