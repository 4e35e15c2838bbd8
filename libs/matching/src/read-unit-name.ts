import type { UnitName } from './unit-name.ts';

/** Reads a unit's name into parts. Never throws; reads at most the first 2,000 characters. */
export function readUnitName(text: string): UnitName {
  throw new Error(`readUnitName is not filled yet: ${text.length}`);
}
