import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCountries } from '#casework';
import { readCountries } from '#matching';
import type { DemoWorld } from './demo-part.ts';
import { granted } from './demo-stopped.ts';

/** Adds the invented partners, under codes that ISO 3166 leaves to its users (QM to QZ) and will give to no country. */
export async function seedDemoCountries({ ports, folder }: DemoWorld): Promise<string | undefined> {
  const csv = await readFile(path.join(folder, 'demo', 'countries.csv'), 'utf8');
  const countries = readCountries(csv);
  const { changed } = granted(await loadCountries(ports)(countries));
  return changed === 0
    ? undefined
    : `Invented partners: ${countries.map(({ name, iso }) => `${name} (${iso})`).join(', ')}.`;
}
