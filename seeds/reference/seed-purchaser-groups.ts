import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadPurchaserGroups, readPurchaserGroups } from '#casework';
import type { SeedWorld } from '../seed.ts';

/** Adds to the groups of purchasers whatever `purchaser-groups.csv` has new. */
export async function seedPurchaserGroups({ ports, folder }: SeedWorld): Promise<string | undefined> {
  const csv = await readFile(path.join(folder, 'reference', 'purchaser-groups.csv'), 'utf8');
  const outcome = await loadPurchaserGroups(ports)(readPurchaserGroups(csv));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value.added === 0 ? undefined : 'The groups of purchasers are up to date.';
}
