import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCountries } from '#casework';
import { readCountries } from '#matching';
import type { SeedWorld } from '../seed.ts';

/** Brings the table of countries up to what `countries.csv` says. */
export async function seedCountries({ ports, folder }: SeedWorld): Promise<string | undefined> {
  const csv = await readFile(path.join(folder, 'reference', 'countries.csv'), 'utf8');
  const outcome = await loadCountries(ports)(readCountries(csv));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value.changed === 0 ? undefined : 'The list of countries is up to date.';
}
