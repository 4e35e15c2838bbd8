import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const UNDER_WAY = `select
  (select count(*) from ledger_pending) + (select count(*) from pgboss.job where state in ('created', 'retry', 'active'))
  as left`;

/** Waits until no job is under way, and every entry is in the signed record. Requires: the address of the database, for its administrator. */
export async function untilQuiet(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const left = async () => Number((await client.query<{ left: string }>(UNDER_WAY)).rows[0]?.left);
  while ((await left()) > 0) await sleep(100);
  await client.end();
}
