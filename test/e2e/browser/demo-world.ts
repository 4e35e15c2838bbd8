import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadSeeds } from '../../../apps/cli/src/frame/load-seeds.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../../seeds/index.ts';
import type { TestApi } from '../../support/api.ts';
import { startApi } from '../../support/api.ts';
import type { Caller } from '../../support/people.ts';
import { signIn } from '../../support/people.ts';
import { alone, cloneDatabase, copyDatabase } from '../../support/database.ts';
import { untilQuiet } from '../../support/until-quiet.ts';

const home = { demoAccounts: DEMO_ACCOUNTS, demoPassword: DEMO_PASSWORD };

/** The program over a database of its own with the whole demo in it, as `npm start` shows it. Requires: `close` in `afterAll`. */
export async function startDemo(): Promise<TestApi> {
  const { name, ...after } = await alone(loadedDemo);
  const database = await copyDatabase(name);
  const api = await startApi({ database, after, works: true, home });
  const close = async () => {
    await api.close();
    await database.drop();
  };
  return { ...api, close };
}

/** Every account of the demo, signed in over HTTP, by what stands before its @. */
export async function signInAll({ address }: Pick<TestApi, 'address'>): Promise<ReadonlyMap<string, Caller>> {
  const callers = new Map<string, Caller>();
  for (const { email } of DEMO_ACCOUNTS)
    callers.set(email.split('@')[0] ?? '', await signIn(address, email, DEMO_PASSWORD));
  return callers;
}

interface LoadedDemo {
  /** Of its database. */
  readonly name: string;
  readonly folder: string;
  readonly ledgerKey: TestApi['ledgerKey'];
}

/** The demo is loaded once in a run, by whoever asks for it first. */
async function loadedDemo(shared: string): Promise<LoadedDemo> {
  const note = path.join(shared, 'demo.json');
  const text = await readFile(note, 'utf8').catch(() => undefined);
  if (text !== undefined) return JSON.parse(text) as LoadedDemo;
  const database = await cloneDatabase();
  const api = await startApi({ database, works: true, home });
  const root = path.resolve(import.meta.dirname, '../../..');
  await loadSeeds(api.app, { root, demo: true, say: () => undefined });
  await untilQuiet(database.adminUrl);
  const folder = path.join(shared, 'demo');
  await cp(api.folder, folder, { recursive: true });
  await api.close();
  const loaded = { name: new URL(database.adminUrl).pathname.slice(1), folder, ledgerKey: api.ledgerKey };
  await writeFile(note, JSON.stringify(loaded));
  return loaded;
}
