import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of one test file: migrated, empty, and nobody else's. */
export interface TestDatabase {
  /** As the owner of the tables, under which migrations run; no superuser. */
  readonly ownerUrl: string;
  /** As the application: what migrations granted to `plumbline_app`, and no more. */
  readonly appUrl: string;
  /** As the server's superuser (or whatever TEST_DATABASE_URL names). */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

interface TestServer {
  readonly url: string;
  readonly template: string;
  /** A folder of this run, for what its test files share; removed with the server. */
  readonly shared: string;
  readonly logins: Record<'owner' | 'app', { readonly name: string; readonly password: string }>;
}

/** A clone of the migrated template (or an empty database), made in some ten milliseconds. Drop it in `afterAll`. */
export function cloneDatabase(from: 'template' | 'nothing' = 'template'): Promise<TestDatabase> {
  return copyDatabase(from === 'template' ? testServer().template : 'template0');
}

/** A copy of a database to which nobody is connected. */
export async function copyDatabase(template: string): Promise<TestDatabase> {
  const server = testServer();
  const name = `${server.template}_${randomBytes(4).toString('hex')}`;
  await asAdmin(server, `create database ${name} template ${template} owner ${server.logins.owner.name}`);
  return {
    ownerUrl: address(server, name, 'owner'),
    appUrl: address(server, name, 'app'),
    adminUrl: address(server, name),
    drop: () => asAdmin(server, `drop database if exists ${name} with (force)`),
  };
}

/** Does this while no other test file of the run does, and hands it the folder that they share. */
export async function alone<Made>(work: (shared: string) => Promise<Made>): Promise<Made> {
  const server = testServer();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [server.template]);
    return await work(server.shared);
  } finally {
    await client.end();
  }
}

function testServer(): TestServer {
  const text = process.env['PLUMBLINE_TEST_DATABASE'];
  if (text === undefined)
    throw new Error('No test server: run this with "npm run jest -- --selectProjects integration".');
  return JSON.parse(text) as TestServer;
}

function address(server: TestServer, database: string, login?: 'owner' | 'app'): string {
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  if (login) [url.username, url.password] = [server.logins[login].name, server.logins[login].password];
  return url.href;
}

async function asAdmin(server: TestServer, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
