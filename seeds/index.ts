import { seedDemoAccounts } from './demo/seed-demo-accounts.ts';
import type { Seed } from './seed.ts';

export { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/demo-accounts.ts';
export * from './seed.ts';

/** Loaded at every start, in this order. */
export const referenceSeeds: readonly Seed[] = [];

/** Loaded after them, unless PLUMBLINE_DEMO says no. Fictional through and through. */
export const demoSeeds: readonly Seed[] = [{ name: 'demo accounts', load: seedDemoAccounts }];
