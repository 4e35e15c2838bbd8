import type { Reading } from '../refusal.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { UnitsReading } from './unit-claim.ts';

/** Reads a units file in our own layout. */
export function readUnitCsv(_sheet: Sheet): Reading<UnitsReading> {
  throw new Error('Not written yet.');
}
