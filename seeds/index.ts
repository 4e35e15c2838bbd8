import { seedDemoCases } from './demo/cases/seed-demo-cases.ts';
import { seedDemoCountryCases } from './demo/country-cases/seed-demo-country-cases.ts';
import { demoPart } from './demo/demo-part.ts';
import { seedDemoRequests } from './demo/requests/seed-demo-requests.ts';
import { seedDemoAccounts } from './demo/seed-demo-accounts.ts';
import { seedDemoCountries } from './demo/seed-demo-countries.ts';
import { seedDemoDeviation } from './demo/seed-demo-deviation.ts';
import { seedDemoPhaseOut } from './demo/seed-demo-phase-out.ts';
import { seedDemoPlaces } from './demo/seed-demo-places.ts';
import { seedDemoPosts } from './demo/seed-demo-posts.ts';
import { seedDemoReadings } from './demo/seed-demo-readings.ts';
import { seedDemoUnits } from './demo/seed-demo-units.ts';
import { seedDemoTransfers } from './demo/transfers/seed-demo-transfers.ts';
import { seedBaselines, seedForums, seedUseAreas } from './reference/seed-reference.ts';
import { seedCountries } from './reference/seed-countries.ts';
import { seedPurchaserGroups } from './reference/seed-purchaser-groups.ts';
import type { Seed } from './seed.ts';

export { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/demo-accounts.ts';
export * from './seed.ts';

/** Loaded at every start, in this order. */
export const referenceSeeds: readonly Seed[] = [
  { name: 'countries', load: seedCountries },
  { name: 'forums', load: seedForums },
  { name: 'baselines', load: seedBaselines },
  { name: 'purchaser groups', load: seedPurchaserGroups },
  { name: 'use areas', load: seedUseAreas },
];

/** Loaded after them, unless PLUMBLINE_DEMO says no. Fictional through and through. */
export const demoSeeds: readonly Seed[] = [
  { name: 'demo accounts', load: seedDemoAccounts },
  demoPart('partners', seedDemoCountries),
  demoPart('units', seedDemoUnits),
  demoPart('places', seedDemoPlaces),
  demoPart('posts', seedDemoPosts),
  demoPart('requests', seedDemoRequests),
  demoPart('cases', seedDemoCases),
  demoPart('deviations', seedDemoDeviation),
  demoPart('readings', seedDemoReadings),
  demoPart('country cases', seedDemoCountryCases),
  demoPart('transfers', seedDemoTransfers),
  demoPart('phase-outs', seedDemoPhaseOut),
];
