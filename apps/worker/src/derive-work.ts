import type { INestApplicationContext } from '@nestjs/common';
import { deriveWork } from '#casework';
import { repeat } from './repeat.ts';

const MINUTE_MS = 60_000;

/**
 * Derives what proceedings wait for anew, at the start and every minute: after an update that of all of them, and each day
 * that of those which wait for a day. Any number of workers share it.
 */
export function keepQueues(
  context: INestApplicationContext,
  { signal, say }: { readonly signal: AbortSignal; readonly say: (sentence: string) => void },
): Promise<void> {
  const derive = context.get<ReturnType<typeof deriveWork>>(deriveWork);
  const work = async () => {
    const outcome = await derive(() => signal.aborted);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
  };
  return repeat(work, {
    everyMs: MINUTE_MS,
    signal,
    say,
    trouble: 'The queues could not be brought up to date',
  });
}
