import type { SheetLimits, SheetOutcome } from './sheet.ts';

/** Reads CSV, TSV and XLSX. */
export function readSheet(
  _bytes: Uint8Array,
  _options: SheetLimits & { readonly filename?: string },
): SheetOutcome {
  throw new Error('Not written yet.');
}
