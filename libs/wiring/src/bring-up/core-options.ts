import { availableParallelism } from 'node:os';
import type { CoreOptions } from '../core/core.module.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';

const MEBIBYTE = 1_024 ** 2;

const MOST_THREADS = 4;

/** One processor is left to what the threads are asked by, and to the database. */
const fittingThreads = (): number => Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1));

/** What the core needs, out of settings and secrets. */
export function coreOptions(
  settings: Settings,
  secrets: Secrets,
  how: { readonly appUrl: string; readonly works: boolean },
): CoreOptions {
  const { connections, checkpointFile } = settings;
  const evidence = { folder: settings.evidenceFolder, largest: settings.evidenceLargest * MEBIBYTE };
  const threads = how.works ? (settings.threads ?? fittingThreads()) : 0;
  return { ...how, connections, checkpointFile, evidence, threads, ledgerKey: secrets.ledgerKey };
}
