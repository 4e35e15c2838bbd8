import type { SheetLimits, SheetPart } from './sheet.ts';

/** Reads CSV or TSV of any length in bounded memory. */
export function readCsvStream(
  _chunks: AsyncIterable<Uint8Array>,
  _limits: SheetLimits,
): AsyncGenerator<SheetPart> {
  throw new Error('Not written yet.');
}
