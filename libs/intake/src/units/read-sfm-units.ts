import type { Reading } from '../refusal.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { UnitsReading } from './unit-claim.ts';

/** Reads the Security Force Monitor's units sheet. */
export function readSfmUnits(_sheet: Sheet): Reading<UnitsReading> {
  throw new Error('Not written yet.');
}
