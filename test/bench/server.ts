import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrations } from '#migrations';
import { migrate, prepareAppLogin, prepareOwner, urlFor } from '#postgres';
import { holdDatabase } from '#wiring';

/** One database of the server, as each of those who may open it. */
export interface BenchDatabase {
  readonly name: string;
  readonly appUrl: string;
  readonly adminUrl: string;
}

/** A server with one migrated, empty database to clone. */
export interface BenchServer {
  /** Clones a database (the empty one unless named). Nobody may be connected to the one that is cloned. */
  clone(from?: string): Promise<BenchDatabase>;
  drop(database: BenchDatabase): Promise<void>;
  /** "18.4", and what is set for safety. */
  readonly words: string;
  stop(): Promise<void>;
}

const PASSWORD = 'a-password-of-the-bench';
const LOGINS = {
  owner: { name: 'plumbline_bench_owner', password: PASSWORD },
  app: { name: 'plumbline_bench_app', password: PASSWORD },
};

/** Starts the embedded PostgreSQL with the settings it always has, so with fsync; or takes the one that is named. */
export async function startServer(): Promise<BenchServer> {
  const lent = process.env['BENCH_DATABASE_URL'];
  const held = lent === undefined ? await ownServer() : { url: lent, release: async () => undefined };
  const empty = `plumbline_bench_${process.pid}`;
  await prepare(held.url, empty);
  const made = [empty];
  const drop = async (name: string) =>
    void (await query(held.url, `drop database if exists ${name} with (force)`));
  return {
    words: await describe(held.url),
    clone: async (from = empty) => {
      const name = `${empty}_${made.length}`;
      made.push(name);
      await query(held.url, `create database ${name} template ${from} owner ${LOGINS.owner.name}`);
      return { name, appUrl: at(held.url, name, LOGINS.app), adminUrl: at(held.url, name) };
    },
    drop: ({ name }) => drop(name),
    stop: async () => {
      if (lent !== undefined) for (const name of made) await drop(name);
      await held.release();
    },
  };
}

async function ownServer() {
  const home = await mkdtemp(path.join(os.tmpdir(), 'plumbline-bench-'));
  await chmod(home, 0o711);
  const passwordFile = path.join(home, 'password');
  await writeFile(passwordFile, PASSWORD, { mode: 0o600 });
  const held = await holdDatabase({ id: path.basename(home).slice(-6), home, passwordFile, ephemeral: true });
  if ('sentence' in held) throw new Error(held.sentence);
  const release = async () => {
    await held.release();
    await rm(home, { recursive: true, force: true });
  };
  return { url: `postgres://postgres:${PASSWORD}@127.0.0.1:${held.port}/postgres`, release };
}

async function prepare(url: string, name: string): Promise<void> {
  must(await prepareOwner(url, LOGINS.owner, name));
  const [ownerUrl, setting] = [at(url, name, LOGINS.owner), 'BENCH_DATABASE_URL'];
  must(await migrate({ url: ownerUrl, setting, migrations }));
  must(await prepareAppLogin({ url: ownerUrl, setting }, LOGINS.app));
}

function at(url: string, name: string, login?: (typeof LOGINS)['app']): string {
  const place = new URL(login ? urlFor(url, login) : url);
  place.pathname = `/${name}`;
  return place.href;
}

function must(result: unknown): void {
  if (typeof result === 'object' && result !== null && 'sentence' in result)
    throw new Error(String(result.sentence));
}

async function describe(url: string): Promise<string> {
  const [row] = await query(
    url,
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as commits, current_setting('shared_buffers') as buffers`,
  );
  const { version, fsync, commits, buffers } = row as Record<string, string>;
  return `PostgreSQL ${version}, fsync ${fsync}, synchronous_commit ${commits}, shared_buffers ${buffers}`;
}

/** One statement (or several without values) on a connection of its own. */
export async function query(
  url: string,
  sql: string,
  values?: unknown[],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
