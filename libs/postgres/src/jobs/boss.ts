import { PgBoss } from 'pg-boss';
import type { JobName } from '#casework';
import { SteadyClient } from '../kernel/steady-client.ts';

/** Every queue there is; created by the migrations' role, so that the application's needs no right to create. */
export const QUEUES: readonly JobName[] = ['request.screen'];

const RETRIES = 5;

/** Handed on to the pool, which the types of the queues do not say. */
const CONNECTIONS = { Client: SteadyClient };

/** Creates or brings up to date the queues under the owner's role, and lets the application's role work on them. */
export async function prepareQueues(
  ownerUrl: string,
  query: (sql: string) => Promise<unknown>,
): Promise<void> {
  const boss = new PgBoss({ ...CONNECTIONS, connectionString: ownerUrl, supervise: false, schedule: false });
  await boss.start();
  try {
    for (const name of QUEUES) {
      if ((await boss.getQueue(name)) === null)
        await boss.createQueue(name, { retryLimit: RETRIES, retryBackoff: true });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await query(`
    grant usage on schema pgboss to plumbline_app;
    grant select, insert, update, delete on all tables in schema pgboss to plumbline_app;
    grant usage on all sequences in schema pgboss to plumbline_app;
    grant execute on all functions in schema pgboss to plumbline_app;
  `);
}

/** A boss that sends, and with `works` also keeps the queues in order. It never creates or migrates anything. */
export function createBoss(appUrl: string, works: boolean): PgBoss {
  const boss = new PgBoss({
    ...CONNECTIONS,
    connectionString: appUrl,
    migrate: false,
    createSchema: false,
    supervise: works,
    schedule: false,
    max: works ? 4 : 2,
  });
  // A lost connection must not end the process: pg-boss opens another, and what failed is tried again.
  boss.on('error', () => undefined);
  return boss;
}
