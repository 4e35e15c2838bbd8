import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { resumeScreenings } from '#casework';

const ROUND_MS = 5_000;

/**
 * Goes on with searches that a worker left unfinished, at the start and every few seconds: its job would come back only
 * when the queue gives the dead worker up. Trouble is told once until it is over.
 */
export async function resumeSearches(
  signal: AbortSignal,
  context: INestApplicationContext,
  say: (sentence: string) => void,
): Promise<void> {
  const resume = context.get<ReturnType<typeof resumeScreenings>>(resumeScreenings);
  const shouldStop = () => signal.aborted;
  let told = '';
  while (!signal.aborted) {
    const trouble = await resume({ shouldStop }).then(
      () => '',
      (error: unknown) => String(error),
    );
    if (trouble !== '' && trouble !== told) say(`A search for candidates could not go on: ${trouble}`);
    told = trouble;
    await sleep(ROUND_MS, undefined, { signal }).catch(() => undefined);
  }
}
