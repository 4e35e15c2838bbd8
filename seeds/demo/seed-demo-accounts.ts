import { addAccount } from '#casework';
import type { SeedWorld } from '../seed.ts';
import { INSTALLER } from '../seed.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts';

/** Adds the demo accounts that are missing; one that was changed or disabled stays as it is. */
export async function seedDemoAccounts({ ports }: SeedWorld): Promise<string | undefined> {
  const add = addAccount(ports);
  const there = new Set((await ports.views.accounts.list()).map(({ email }) => email));
  const missing = DEMO_ACCOUNTS.filter(({ email }) => !there.has(email));
  const added = await Promise.all(
    missing.map(async ({ does: _shown, ...rest }) => {
      const outcome = await add(INSTALLER, { ...rest, portfolio: 'all', password: DEMO_PASSWORD });
      if (!outcome.ok && outcome.refusal.code !== 'account.exists') throw new Error(outcome.refusal.message);
      return outcome.ok;
    }),
  );
  const count = added.filter(Boolean).length;
  return count === 0 ? undefined : `${count} demo accounts added.`;
}
