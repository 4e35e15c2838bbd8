import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 50;

/**
 * Asks until what is expected is so, as somebody looks until the page shows it. For what a page does a moment after an act
 * and nothing else tells: a count, an address, the focus. Throws what was wrong last where it never comes.
 */
export async function eventually(expected: () => Promise<void> | void): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; ; await sleep(PAUSE_MS)) {
    try {
      return await expected();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}
