import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { OutsideStore } from './outside-store.ts';
import type { Pass } from './outside.ts';
import { REPORT_LIMITS } from './outside.ts';
import { priceOfEntry } from './price-of-entry.ts';

const HOUR_MS = 3_600_000;

/** The moment an hour before. ISO 8601. */
export const hourBefore = (at: string): string => new Date(Date.parse(at) - HOUR_MS).toISOString();

/**
 * Lets one report in for one solved puzzle. Refuses a puzzle that was used before or that is easier than what is asked
 * now, and everything while more arrives in an hour than people could send.
 */
export async function admit(outside: OutsideStore, sender: string, pass: Pass): Promise<Outcome<true>> {
  const since = hourBefore(outside.at);
  const arrivals = await outside.arrivals(sender, since);
  if (arrivals.all >= REPORT_LIMITS.reportsAnHour) return FLOODED;
  if (pass.bits < priceOfEntry(arrivals)) return TOO_EASY;
  if (!(await outside.usePass(pass))) return USED;
  await outside.arrive(sender, since);
  return done(true);
}

const FLOODED = refused(
  'throttled',
  'report.flooded',
  'More reports are arriving than can be taken in. Nothing was kept of this one. Please try again in an hour.',
);
const TOO_EASY = refused(
  'conflict',
  'puzzle.too-easy',
  'Many reports are arriving, so a harder puzzle is asked for than the one that was solved. Ask for another.',
);
const USED = refused('conflict', 'puzzle.used', 'This puzzle was used already. Ask for another.');
