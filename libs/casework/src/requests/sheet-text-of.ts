import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';

const MOST_COLUMNS = 100;

/**
 * Rows sent as JSON, written as the CSV they stand for, so that they are read by the same rules as a file: the first row
 * is row 2. Refuses a value that is no text, number, true, false or null, and text with half a
 * character in it.
 */
export function sheetTextOf(rows: readonly Readonly<Record<string, unknown>>[]): Outcome<string> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (rows.length === 0 || columns.length === 0 || columns.length > MOST_COLUMNS) {
    const found = `${rows.length} rows with ${columns.length} columns`;
    const expected = `at least one row, and 1 to ${MOST_COLUMNS} columns as the template names them`;
    return refused('invalid', 'rows.empty', `Found ${found}; expected ${expected}.`, {
      faults: [{ where: 'rows', found, expected }],
    });
  }
  const faults = [
    ...columns.filter((column) => !column.isWellFormed()).map(notWhole),
    ...rows.flatMap(faultsOf),
  ];
  if (faults.length > 0)
    return refused('invalid', 'rows.not-text', 'Some values are no text.', { faults: faults.slice(0, 50) });
  const lines = rows.map((row) => columns.map((column) => quoted(row[column])).join(','));
  return done([columns.map(quoted).join(','), ...lines, ''].join('\n'));
}

const notWhole = (column: string) => ({
  where: 'rows',
  found: `a column name with half a character (${column.toWellFormed().slice(0, 80)})`,
  expected: 'a column name of the template',
});

function faultsOf(row: Readonly<Record<string, unknown>>, index: number) {
  return Object.entries(row)
    .filter(([, value]) => !isCell(value))
    .map(([column, value]) => ({
      where: `row ${index + 2}, column ${column}`,
      found: Array.isArray(value) ? 'a list' : typeof value,
      expected: 'text in whole characters, or a number',
    }));
}

function isCell(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'boolean';
}

const quoted = (value: unknown): string =>
  value === null || value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`;
