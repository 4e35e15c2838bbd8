/** Rows that stand near the view. */
export interface RowRange {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly count: number;
}

interface Standing {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** A row that is in the document, and how much room the rows before it take that are not. */
export interface RowLine {
  readonly index: number;
  readonly gap: number;
}

/**
 * Which rows are in the document: those in view, some before and behind them, and the row that holds the focus with its
 * neighbours, so that the focus is not lost when it leaves the view and Tab goes on from there.
 */
export function rowsAround(
  { startIndex, endIndex, count }: RowRange,
  beyond: number,
  kept: number,
): number[] {
  const from = Math.max(0, startIndex - beyond);
  const to = Math.min(count - 1, endIndex + beyond);
  const near = Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place);
  if (kept < 0) return near;
  const held = [kept - 1, kept, kept + 1].filter((index) => index >= 0 && index < count);
  return [...new Set([...near, ...held])].sort((a, b) => a - b);
}

/** The rows in the document, each with the room before it, and the room behind the last one. In pixels. */
export function linesOf(
  rows: readonly Standing[],
  margin: number,
  total: number,
): { readonly lines: readonly RowLine[]; readonly rest: number } {
  const lines = rows.map(({ index, start }, place) => ({
    index,
    gap: start - (rows[place - 1]?.end ?? margin),
  }));
  return { lines, rest: rows.length === 0 ? total : margin + total - (rows.at(-1)?.end ?? margin) };
}

/** Every row, without room left out: what is printed. */
export const everyRow = (count: number): readonly RowLine[] =>
  Array.from({ length: count }, (_, index) => ({ index, gap: 0 }));

/** The key of the row at a place; the place itself where there is none. */
export function keyAtOf<Row>(rows: readonly Row[], index: number, keyOf: (row: Row) => string): string {
  const row = rows[index];
  return row === undefined ? String(index) : keyOf(row);
}
