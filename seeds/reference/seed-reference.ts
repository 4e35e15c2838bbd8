import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadReference, readBaselines } from '#casework';
import { readForumProfiles } from '#law';
import type { SeedWorld } from '../seed.ts';

const written = async ({ folder }: SeedWorld, name: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(folder, 'reference', name), 'utf8'));

/** Brings the profiles of forums up to what `forums.json` says; a profile that changed is a new version. */
export async function seedForums(world: SeedWorld): Promise<string | undefined> {
  const outcome = await loadReference(world.ports)(
    'forum',
    readForumProfiles(await written(world, 'forums.json')),
  );
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value.changed === 0 ? undefined : 'The profiles of forums are up to date.';
}

/** Brings the baselines of assistance up to what `assistance-baselines.json` says. */
export async function seedBaselines(world: SeedWorld): Promise<string | undefined> {
  const baselines = readBaselines(await written(world, 'assistance-baselines.json'));
  const outcome = await loadReference(world.ports)('baseline', baselines);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value.changed === 0 ? undefined : 'The baselines of assistance are up to date.';
}
