import { setTimeout as sleep } from 'node:timers/promises';

/** Work that is done at the start and again after each pause, until it is told to stop. */
export interface Repeated {
  readonly everyMs: number;
  readonly signal: AbortSignal;
  /** Gets a sentence when the work fails; it is done again after the pause. */
  readonly say: (sentence: string) => void;
  /** How the sentence begins: "Orphaned evidence files could not be swept". */
  readonly trouble: string;
}

/** Repeats some work. What fails is told and done again; nothing it throws ends the worker. */
export async function repeat(
  work: () => Promise<void>,
  { everyMs, signal, say, trouble }: Repeated,
): Promise<void> {
  while (!signal.aborted) {
    await work().catch((error: unknown) => say(`${trouble}: ${String(error)}`));
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}
