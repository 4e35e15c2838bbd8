import { restore } from '#workflow';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { ProceedingRecord, RestoredProceeding } from './proceeding-record.ts';

/** The proceeding with its stored words read. Refuses what another machine or version wrote, or what is damaged. */
export function restored({ stored, ...record }: ProceedingRecord): Outcome<RestoredProceeding> {
  const found = restore(stored);
  if (!found.ok) return refused('conflict', found.refusal.code, found.refusal.message);
  return done({ ...record, proceeding: found.proceeding });
}
