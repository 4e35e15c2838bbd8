import type { Actor, Ports } from '#casework';
import { actorOf } from '#casework';
import { DEMO_ACCOUNTS } from './demo-accounts.ts';
import { DemoStopped } from './demo-stopped.ts';

/** Who acts in the demo, by the short names of their accounts: `analyst` is `analyst@plumbline.example`. */
export type Who =
  'vetter' | 'analyst' | 'analyst2' | 'lawyer' | 'official' | 'defense' | 'hill' | 'admin' | 'reporter';

/** The demo accounts as the people who act. */
export type Cast = (who: Who) => Actor;

/** Finds the demo accounts. The cast stops the demo where an account it asks for is gone, disabled or locked. */
export async function findCast({ views }: Pick<Ports, 'views'>): Promise<Cast> {
  const emails = new Set(DEMO_ACCOUNTS.map(({ email }) => email));
  const accounts = (await views.accounts.list()).filter(({ email }) => emails.has(email));
  const usable = accounts.filter(({ disabledAt }) => disabledAt === null);
  const byName = new Map(usable.map((account) => [account.email.split('@')[0], actorOf(account)]));
  return (who) => {
    const actor = byName.get(who);
    if (actor === undefined) throw new DemoStopped(`The demo account ${who}@plumbline.example cannot act.`);
    return actor;
  };
}
