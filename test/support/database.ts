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
  readonly logins: Record<'owner' | 'app', { readonly name: string; readonly password: string }>;
}

/** A clone of the migrated template (or an empty database), made in some ten milliseconds. Drop it in `afterAll`. */
export async function cloneDatabase(from: 'template' | 'nothing' = 'template'): Promise<TestDatabase> {
  const server = testServer();
  const name = `${server.template}_${randomBytes(4).toString('hex')}`;
  const template = from === 'template' ? server.template : 'template0';
  await asAdmin(server, `create database ${name} template ${template} owner ${server.logins.owner.name}`);
  return {
    ownerUrl: address(server, name, 'owner'),
    appUrl: address(server, name, 'app'),
    adminUrl: address(server, name),
    drop: () => asAdmin(server, `drop database if exists ${name} with (force)`),
  };
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
