import type { INestApplicationContext } from '@nestjs/common';
import { sweepFiles } from '#casework';
import { repeat } from './repeat.ts';

const DAY_MS = 86_400_000;

/**
 * Removes, at the start and once a day, files that no record names and uploads that broke off. Until a sweep succeeds there
 * is only some disk in use.
 */
export function sweepDaily(
  signal: AbortSignal,
  context: INestApplicationContext,
  say: (sentence: string) => void,
): Promise<void> {
  const sweep = context.get<ReturnType<typeof sweepFiles>>(sweepFiles);
  const work = async () => void (await sweep());
  return repeat(work, {
    everyMs: DAY_MS,
    signal,
    say,
    trouble: 'Orphaned evidence files could not be swept',
  });
}
