import type { Transaction } from '../kernel/unit-of-work.ts';
import type { KeptClock, NewClock } from './clock-store.ts';

/** Makes the running clocks of a source exactly these: what is there stays as it is, what is gone ends, what is new begins. */
export async function keepRunning(
  { clocks }: Pick<Transaction, 'clocks'>,
  sourceId: string,
  wanted: readonly NewClock[],
): Promise<void> {
  const there = await clocks.running(sourceId);
  const want = new Set(wanted.map(keyOf));
  const have = new Set(there.map(keyOf));
  const over = there.filter((clock) => !want.has(keyOf(clock)));
  const fresh = wanted.filter((clock) => !have.has(keyOf(clock)));
  if (over.length > 0) await clocks.end(over.map(({ id }) => id));
  if (fresh.length > 0) await clocks.begin(fresh);
}

const keyOf = ({ clockId, since, sortsOn }: Pick<KeptClock, 'clockId' | 'since' | 'sortsOn'>): string =>
  [clockId, since, sortsOn ?? ''].join(' ');
