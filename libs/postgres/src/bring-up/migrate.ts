import { DataSource, type MigrationInterface } from 'typeorm';
import { databaseFailure, type DatabaseFailure } from './database-failure.ts';
import { prepareQueues } from '../jobs/boss.ts';
import { keepAuthorityStates } from './keep-authority-states.ts';
import { withSession, type Session } from './with-session.ts';

/** A migration's class. Its name ends in the 13 digits that order it. */
export type Migration = new () => MigrationInterface;

export interface MigrateOrder {
  /** Where the database is, with the account that owns it. */
  readonly url: string;
  /** The name of the setting that `url` comes from, for sentences. */
  readonly setting: string;
  readonly migrations: readonly Migration[];
}

const OLDEST_SERVER = 15;
/** An advisory lock of our own: any number may migrate at once, one does, the rest wait and find nothing to do. */
export const MIGRATION_LOCK = 620_362_502;
const TABLE = 'schema_migrations';

/**
 * Brings the database up to this version of Plumbline and returns the names of the migrations that were run now. Each
 * runs in a transaction of its own. Then the states of every drawn procedure are written down, with what each needs. Refuses, and changes nothing, where the server is too old, where the database is not
 * UTF-8, and where it has been migrated by a newer Plumbline.
 */
export async function migrate(order: MigrateOrder): Promise<readonly string[] | DatabaseFailure> {
  return withSession(order, async (session) => {
    await session.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const unsuitable = await whyUnsuitable(session, order);
    if (unsuitable) return unsuitable;
    const applied = await runMissing(order);
    await keepAuthorityStates(session);
    await prepareQueues(order.url, (sql) => session.query(sql));
    return applied;
  });
}

async function whyUnsuitable(session: Session, order: MigrateOrder): Promise<DatabaseFailure | undefined> {
  const [server] = await session.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
  );
  if (server && server.version < OLDEST_SERVER)
    return databaseFailure(
      'database.too-old',
      `The server of ${order.setting} is PostgreSQL ${server.version}; Plumbline needs ${OLDEST_SERVER} or newer. Upgrade it, or leave ${order.setting} out to use the PostgreSQL that Plumbline brings.`,
    );
  if (server?.encoding !== 'UTF8')
    return databaseFailure(
      'database.not-utf8',
      `The database of ${order.setting} keeps text as ${server?.encoding}; names in every script need UTF8. Create it anew with "encoding 'UTF8' template template0".`,
    );
  return whyFromTheFuture(session, order);
}

async function whyFromTheFuture(session: Session, order: MigrateOrder): Promise<DatabaseFailure | undefined> {
  const [table] = await session.query<{ there: boolean }>(`select to_regclass($1) is not null as there`, [
    TABLE,
  ]);
  if (!table?.there) return undefined;
  const known = new Set(order.migrations.map((migration) => migration.name));
  const recorded = await session.query<{ name: string }>(`select name from ${TABLE} order by timestamp`);
  const unknown = recorded.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length === 0) return undefined;
  return databaseFailure(
    'database.newer',
    `The database was migrated by a newer Plumbline (${unknown.at(-1)} is not known here). Run that version or a later one, or restore a backup from before the upgrade.`,
  );
}

async function runMissing(order: MigrateOrder): Promise<readonly string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: order.url,
    migrations: [...order.migrations],
    migrationsTableName: TABLE,
    migrationsTransactionMode: 'each',
    installExtensions: false,
    extra: { max: 2 },
  });
  await source.initialize();
  try {
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
