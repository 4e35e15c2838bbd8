import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReferenceBodies, ReferenceKind } from '#casework';
import { loadReference, readBaselines, readUseAreas } from '#casework';
import { readForumProfiles } from '#law';
import type { SeedWorld } from '../seed.ts';

const written = async ({ folder }: SeedWorld, name: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(folder, 'reference', name), 'utf8'));

/** Brings one kind of reference data up to what its file says; an entry that changed is a new version. */
async function load<Kind extends ReferenceKind>(
  { ports }: SeedWorld,
  kind: Kind,
  bodies: readonly ReferenceBodies[Kind][],
): Promise<number> {
  const outcome = await loadReference(ports)(kind, bodies);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value.changed;
}

/** Profiles of forums, `forums.json`. */
export async function seedForums(world: SeedWorld): Promise<string | undefined> {
  const changed = await load(world, 'forum', readForumProfiles(await written(world, 'forums.json')));
  return changed === 0 ? undefined : 'The profiles of forums are up to date.';
}

/** Baselines of assistance, `assistance-baselines.json`. */
export async function seedBaselines(world: SeedWorld): Promise<string | undefined> {
  const baselines = readBaselines(await written(world, 'assistance-baselines.json'));
  return (await load(world, 'baseline', baselines)) === 0
    ? undefined
    : 'The baselines of assistance are up to date.';
}

/** Areas of use, `use-areas.json`. */
export async function seedUseAreas(world: SeedWorld): Promise<string | undefined> {
  const changed = await load(world, 'use-area', readUseAreas(await written(world, 'use-areas.json')));
  return changed === 0 ? undefined : 'The areas of use are up to date.';
}
