import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { resumeScreenings } from '#casework';
import type { WorkHeeds } from './jobs.ts';

const ROUND_MS = 5_000;

/**
 * Goes on with searches that a worker left unfinished, at the start and every few seconds: its job would come back only
 * when the queue gives the dead worker up. Trouble is told once until it is over.
 */
export async function resumeSearches(
  context: INestApplicationContext,
  heeds: WorkHeeds,
  { say, signal }: { readonly say: (sentence: string) => void; readonly signal: AbortSignal },
): Promise<void> {
  const resume = context.get<ReturnType<typeof resumeScreenings>>(resumeScreenings);
  let told = '';
  while (!signal.aborted) {
    const trouble = await resume(heeds).then(
      () => '',
      (error: unknown) => String(error),
    );
    if (trouble !== '' && trouble !== told) say(`A search for candidates could not go on: ${trouble}`);
    told = trouble;
    await sleep(ROUND_MS, undefined, { signal }).catch(() => undefined);
  }
}
