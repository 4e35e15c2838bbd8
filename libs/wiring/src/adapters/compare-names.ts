import type { NameComparing } from '#casework';
import { comparePeople, compareUnits } from '#matching';
import type { Comparison, Compared } from '../threads/compare-thread.ts';
import { startThreads, type ThreadPool } from '../threads/thread-pool.ts';

/** Comparing that can be told to end. */
export interface ClosableComparing extends NameComparing {
  close(): Promise<void>;
}

/** Compares in the thread that asks. */
export const compareHere: ClosableComparing = {
  units: async (comparison) => compareUnits(comparison),
  people: async (comparison) => comparePeople(comparison),
  close: async () => undefined,
};

/** So few names are compared sooner than they are sent. */
const FEW = 100;

/** This file's neighbour, as source or compiled. */
const MODULE = new URL(
  `../threads/compare-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
);

/**
 * Compares in threads of their own, each started when it is first needed: what asks goes on with other things meanwhile. A
 * thread that ends, for whatever reason, fails what it was asked, and the next one to ask gets another.
 */
export function compareInThreads(size: number, module = MODULE): ClosableComparing {
  const slots = Array.from({ length: size }, () => threadSlot(module));
  const ask = (comparison: Comparison): Promise<Compared> => {
    const idlest = slots.reduce((best, slot) => (slot.waiting() < best.waiting() ? slot : best));
    return idlest.ask(comparison);
  };
  return {
    units: (comparison) =>
      comparison.units.length <= FEW ? compareHere.units(comparison) : ask({ kind: 'units', comparison }),
    people: (comparison) =>
      comparison.people.length <= FEW ? compareHere.people(comparison) : ask({ kind: 'people', comparison }),
    close: async () => void (await Promise.all(slots.map((slot) => slot.close()))),
  };
}

interface ThreadSlot {
  waiting(): number;
  ask(comparison: Comparison): Promise<Compared>;
  close(): Promise<void>;
}

function threadSlot(module: URL): ThreadSlot {
  let thread: ThreadPool<Comparison, Compared> | undefined;
  let waiting = 0;
  return {
    waiting: () => waiting,
    async ask(comparison) {
      const asked = (thread ??= startThreads({ module, data: null, size: 1 }));
      waiting += 1;
      try {
        return await asked.ask(0, comparison);
      } catch (error) {
        if (thread === asked) thread = undefined;
        await asked.close();
        throw error;
      } finally {
        waiting -= 1;
      }
    },
    close: async () => void (await thread?.close()),
  };
}
