import type { CoreOptions } from '../core/core.module.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';

const MEBIBYTE = 1_024 ** 2;

/** What the core needs, out of settings and secrets. */
export function coreOptions(
  settings: Settings,
  secrets: Secrets,
  how: { readonly appUrl: string; readonly works: boolean },
): CoreOptions {
  const { connections, checkpointFile } = settings;
  const evidence = { folder: settings.evidenceFolder, largest: settings.evidenceLargest * MEBIBYTE };
  return { ...how, connections, checkpointFile, evidence, ledgerKey: secrets.ledgerKey };
}
