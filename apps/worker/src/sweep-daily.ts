import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { sweepFiles } from '#casework';

const DAY_MS = 86_400_000;

/**
 * Removes, at the start and once a day, files that no record names and uploads that broke off. A sweep that fails is told and done
 * again the next day; until then there is only some disk in use.
 */
export async function sweepDaily(
  signal: AbortSignal,
  context: INestApplicationContext,
  say: (sentence: string) => void,
): Promise<void> {
  const sweep = context.get<ReturnType<typeof sweepFiles>>(sweepFiles);
  while (!signal.aborted) {
    await sweep().catch((error: unknown) =>
      say(`Orphaned evidence files could not be swept: ${String(error)}`),
    );
    await sleep(DAY_MS, undefined, { signal }).catch(() => undefined);
  }
}
