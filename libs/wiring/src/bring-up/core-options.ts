import type { CoreOptions } from '../core/core.module.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';

/** What the core needs, out of settings and secrets. */
export function coreOptions(
  settings: Settings,
  secrets: Secrets,
  how: { readonly appUrl: string; readonly works: boolean },
): CoreOptions {
  const { connections, checkpointFile } = settings;
  return { ...how, connections, checkpointFile, ledgerKey: secrets.ledgerKey };
}
