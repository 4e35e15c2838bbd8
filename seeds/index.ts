import { seedDemoAccounts } from './demo/seed-demo-accounts.ts';
import { seedCountries } from './reference/seed-countries.ts';
import type { Seed } from './seed.ts';

export { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/demo-accounts.ts';
export * from './seed.ts';

/** Loaded at every start, in this order. */
export const referenceSeeds: readonly Seed[] = [{ name: 'countries', load: seedCountries }];

/** Loaded after them, unless PLUMBLINE_DEMO says no. Fictional through and through. */
export const demoSeeds: readonly Seed[] = [{ name: 'demo accounts', load: seedDemoAccounts }];
