import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { compile, root } from '../../apps/cli/bin/compile.mjs';
import { buildWeb } from '../../apps/web/build.mjs';

const compiled = (file) => import(path.join(root, 'dist', file));

/** Speed for tests only: what a crash of the machine would lose here, nobody misses. */
const tuning = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

/**
 * Once for a whole run: a server (TEST_DATABASE_URL, or one of our own in a temporary folder), and in it one migrated
 * template that each test file clones. The server is held by this process: however the run ends, it stops.
 */
export default async function startDatabase() {
  await compile();
  await buildWeb();
  const held = process.env.TEST_DATABASE_URL ? { url: process.env.TEST_DATABASE_URL } : await ownServer();
  const template = `plumbline_test_${randomBytes(4).toString('hex')}`;
  const logins = { owner: login('plumbline_test_owner'), app: login('plumbline_test_app') };
  await prepare(held.url, template, logins);
  const shared = await mkdtemp(path.join(os.tmpdir(), 'plumbline-shared-'));
  process.env.PLUMBLINE_TEST_DATABASE = JSON.stringify({ url: held.url, template, shared, logins });
  globalThis.plumblineTestDatabase = { held, template, shared };
}

/** The same password in every run: runs that share a server must not lock each other out. */
const login = (name) => ({ name, password: `${name}-password` });

async function ownServer() {
  const { holdDatabase } = await compiled('libs/wiring/src/embedded/hold-database.js');
  const home = await mkdtemp(path.join(os.tmpdir(), 'plumbline-test-'));
  await chmod(home, 0o711);
  const passwordFile = path.join(home, 'password');
  await writeFile(passwordFile, 'superuser-password', { mode: 0o600 });
  const held = await holdDatabase({
    id: path.basename(home).slice(-6),
    home,
    passwordFile,
    tuning,
    ephemeral: true,
  });
  if (held.sentence) throw new Error(held.sentence);
  return { ...held, url: `postgres://postgres:superuser-password@127.0.0.1:${held.port}/postgres` };
}

async function prepare(url, template, { owner, app }) {
  const { prepareOwner, prepareAppLogin, urlFor } = await compiled(
    'libs/postgres/src/bring-up/prepare-logins.js',
  );
  const { migrate } = await compiled('libs/postgres/src/bring-up/migrate.js');
  const { migrations } = await compiled('migrations/index.js');
  must(await prepareOwner(url, owner, template));
  const ownerUrl = new URL(urlFor(url, owner));
  ownerUrl.pathname = `/${template}`;
  const setting = 'TEST_DATABASE_URL';
  must(await migrate({ url: ownerUrl.href, setting, migrations }));
  must(await prepareAppLogin({ url: ownerUrl.href, setting }, app));
}

function must(result) {
  if (result?.sentence) throw new Error(result.sentence);
}
