import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { savePost } from '#casework';
import { federalHolidays } from '#law';
import { readCountries } from '#matching';
import type { DemoWorld } from './demo-part.ts';
import { granted } from './demo-stopped.ts';

/** Adds one post for each invented partner, all with the same settings and the federal holidays of three years; a post that is there stays as it is. */
export async function seedDemoPosts({ ports, folder, cast }: DemoWorld): Promise<string | undefined> {
  const csv = await readFile(path.join(folder, 'demo', 'countries.csv'), 'utf8');
  const year = Number(ports.clock.now().slice(0, 4));
  const holidays = [year, year + 1, year + 2].flatMap((one) => federalHolidays(one));
  const added: string[] = [];
  for (const { iso: country, name } of readCountries(csv)) {
    const id = postOf(name);
    if ((await ports.views.posts.byId(id)) !== undefined) continue;
    const post = { id, revision: 0, name: `Post in ${name} (invented)`, country, holidays };
    granted(await savePost(ports)(cast('admin'), post));
    added.push(id);
  }
  return added.length === 0 ? undefined : `Posts added: ${added.join(', ')}.`;
}

/** The post of an invented partner. */
export const postOf = (partner: string): string => partner.toLowerCase();
