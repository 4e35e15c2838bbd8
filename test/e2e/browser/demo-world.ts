import path from 'node:path';
import type { TestApi } from '../../support/api.ts';
import { startApi } from '../../support/api.ts';
import { loadSeeds } from '../../../apps/cli/src/frame/load-seeds.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../../seeds/index.ts';

/** The program over a database of its own with the whole demo in it, as `npm start` shows it. Requires: `close` in `afterAll`. */
export async function startDemo(): Promise<TestApi> {
  const api = await startApi({
    works: true,
    home: { demoAccounts: DEMO_ACCOUNTS, demoPassword: DEMO_PASSWORD },
  });
  const root = path.resolve(import.meta.dirname, '../../..');
  await loadSeeds(api.app, { root, demo: true, say: () => undefined });
  return api;
}
