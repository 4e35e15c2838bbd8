import type { CellReading } from './cell-reading.ts';

/** Reads a "trainee unit" cell. Never throws; time grows with the cell's length only. */
export function readCell(text: string): CellReading {
  throw new Error(`readCell is not filled yet: ${text.length}`);
}
