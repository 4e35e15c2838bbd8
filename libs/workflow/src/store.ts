import { persist as persistCharted, restore as restoreCharted } from './charted/store.ts';
import { persist as persistLeahy, restore as restoreLeahy } from './leahy-unit/store.ts';
import type { Proceeding } from './proceeding.ts';
import type { Restored } from './restored.ts';
import { record } from './shape.ts';

/** The proceeding as plain JSON to be stored. It names the machine and the version that wrote it. */
export function persist(proceeding: Proceeding): Proceeding {
  return proceeding.machine === 'charted' ? persistCharted(proceeding) : persistLeahy(proceeding);
}

/**
 * Reads a stored proceeding, or refuses it: a machine or version that is not known here, or any field missing, unknown or
 * of the wrong kind. It fails closed, because a guard that reads a missing author would pass for everyone.
 */
export function restore(stored: unknown): Restored<Proceeding> {
  return record(stored)?.['machine'] === 'charted' ? restoreCharted(stored) : restoreLeahy(stored);
}
