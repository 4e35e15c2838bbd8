import { rm } from 'node:fs/promises';
import pg from 'pg';

/** Stops our own server, which removes its folder; on a server that was lent, removes what this run made. */
export default async function stopDatabase() {
  const { held, template, shared } = globalThis.plumblineTestDatabase ?? {};
  if (shared) await rm(shared, { recursive: true, force: true });
  if (held?.release) return held.release();
  if (held) await removeDatabases(held.url, template);
}

async function removeDatabases(url, template) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
    template,
  ]);
  for (const { datname } of rows)
    await client.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`);
  await client.end();
}
