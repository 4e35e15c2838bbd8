import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { fetchAnew } from '../support/fetch-anew.ts';

const program = path.resolve(import.meta.dirname, '../../apps/cli/bin/plumbline.mjs');
let home: string;
const running: ChildProcess[] = [];
const said: (() => string)[] = [];

interface Run {
  readonly child: ChildProcess;
  readonly words: () => string;
  /** Its exit code; a process that is ended by a signal has none. */
  readonly exit: Promise<number | null>;
}

/** The command line as a process of its own, in a home of this file; nothing of the environment's settings reaches it. */
function plumbline(args: readonly string[], environment: Record<string, string> = {}): Run {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH, PLUMBLINE_HOME: home, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const words = () => text;
  said.push(words);
  return { child, words, exit: exitOf(child, words) };
}

const PATIENCE_MS = 180_000;

/** Waits for something that must come; when it does not, fails with what the processes have said. */
async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await what())) {
    if (performance.now() > deadline)
      throw new Error(`Waited in vain. So far: ${said.map((words) => words()).join('\n')}`);
    await sleep(50);
  }
}

const stopped = (folder: string) =>
  until(() =>
    readFile(path.join(folder, 'postgres', 'postmaster.pid')).then(
      () => false,
      () => true,
    ),
  );

async function exitOf(child: ChildProcess, words: () => string): Promise<number | null> {
  const patience = sleep(PATIENCE_MS, undefined, { ref: false }).then(() => {
    throw new Error(`It did not end. It said: ${words()}`);
  });
  patience.catch(() => undefined);
  return Promise.race([once(child, 'close').then(([code]) => code as number | null), patience]);
}

const addressOf = (run: Run) => /running at (\S+)/.exec(run.words())?.[1] ?? '';
const healthy = (address: string) =>
  fetchAnew(`${address}/api/health`).then(
    (response) => response.ok,
    () => false,
  );

async function started(run: Run): Promise<string> {
  await until(() => addressOf(run) !== '' || run.child.exitCode !== null);
  return addressOf(run);
}

async function postmaster(): Promise<number> {
  return Number((await readFile(path.join(home, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'plumbline-start-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  said.length = 0;
});
afterAll(async () => {
  await stopped(home);
  await rm(home, { recursive: true, force: true });
});

describe('starting with nothing but a folder', () => {
  test('brings everything up, serves, stops cleanly, and finds its data again', async () => {
    const first = plumbline(['start']);
    const address = await started(first);
    expect(await healthy(address)).toBe(true);
    expect(first.words()).toMatch(/10 demo accounts added/);
    expect(await (await fetchAnew(address)).text()).toContain('<title>Plumbline</title>');
    expect(await (await fetchAnew(`${address}/api/home`)).text()).toContain('analyst@plumbline.example');
    first.child.kill('SIGINT');
    expect(await first.exit).toBe(0);
    expect(await healthy(address)).toBe(false);

    const second = plumbline(['start', '--no-demo']);
    expect(await healthy(await started(second))).toBe(true);
    expect(second.words()).not.toMatch(/Creating the database folder|Migrated|accounts added/);
    second.child.kill('SIGTERM');
    expect(await second.exit).toBe(0);
  });

  test('when PostgreSQL is killed it is started again, and the API answers again', async () => {
    const run = plumbline(['start']);
    const address = await started(run);
    process.kill(await postmaster(), 'SIGKILL');
    await until(() => run.words().includes('PostgreSQL stopped unexpectedly; starting it again.'));
    await until(() => healthy(address));
    expect(run.child.exitCode).toBeNull();
  });

  test('when everything is killed at once, the next start clears the stale lock and goes on', async () => {
    const run = plumbline(['start']);
    await started(run);
    const pid = await postmaster();
    process.kill(pid, 'SIGKILL');
    run.child.kill('SIGKILL');
    await run.exit;
    const next = plumbline(['start']);
    expect(await healthy(await started(next))).toBe(true);
  });

  test('a lock that a vanished server left is cleared with a sentence', async () => {
    await stopped(home);
    await writeFile(
      path.join(home, 'postgres', 'postmaster.pid'),
      `${process.pid}\n/elsewhere\n0\n1\n\n\n\nready\n`,
    );
    const run = plumbline(['migrate']);
    expect(await run.exit).toBe(0);
    expect(run.words()).toContain('had not been stopped cleanly; cleared its stale lock');
  });

  test('a port in use gets a sentence that offers another, and no second of anything is left running', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as { port: number };
    const run = plumbline(['start', '--port', String(port)]);
    expect(await run.exit).toBe(3);
    expect(run.words()).toContain(`Port ${port} is in use`);
    expect(run.words()).toContain(`--port ${port + 1}`);
    expect(run.words()).not.toMatch(/\n\s+at /);
    blocker.close();
  });

  test('a data folder of another PostgreSQL gets a sentence', async () => {
    const elsewhere = await mkdtemp(path.join(os.tmpdir(), 'plumbline-start-'));
    await rm(path.join(elsewhere, 'postgres'), { force: true, recursive: true });
    const first = plumbline(['migrate'], { PLUMBLINE_HOME: elsewhere });
    expect(await first.exit).toBe(0);
    await stopped(elsewhere);
    await writeFile(path.join(elsewhere, 'postgres', 'PG_VERSION'), '14\n');
    const run = plumbline(['start'], { PLUMBLINE_HOME: elsewhere });
    expect(await run.exit).toBe(3);
    expect(run.words()).toMatch(
      /was written by PostgreSQL 14; Plumbline now brings 18, which cannot read it\. Start it/,
    );
    await rm(elsewhere, { recursive: true, force: true });
  });
});

describe('a database of one’s own', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  const without = (change: (url: URL) => void) => {
    const url = new URL(database.ownerUrl);
    change(url);
    return url.href;
  };

  test('serves from it, and goes on when its connections are cut', async () => {
    const run = plumbline(['start'], { DATABASE_URL: database.ownerUrl });
    const address = await started(run);
    expect(await healthy(address)).toBe(true);
    const { default: pg } = await import('pg');
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await admin.end();
    await until(() => healthy(address));
    run.child.kill('SIGINT');
    expect(await run.exit).toBe(0);
  });

  test.each([
    [
      'nobody listens there',
      (url: URL) => (url.port = '1'),
      /^No PostgreSQL answers at the address in DATABASE_URL\. Start/,
    ],
    [
      'the password is wrong',
      (url: URL) => (url.password = 'wrong'),
      /refuses the account or password in DATABASE_URL/,
    ],
    [
      'the database is missing',
      (url: URL) => (url.pathname = '/none'),
      /database named in DATABASE_URL does not exist/,
    ],
    ['it is no address', (url: URL) => (url.pathname = ''), /DATABASE_URL must be an address like/],
  ])('when %s, a sentence says what to do', async (_when, change, sentence) => {
    const url = without(change);
    const run = plumbline(['start'], { DATABASE_URL: url });
    expect(await run.exit).toBe(3);
    expect(run.words()).toMatch(sentence);
    expect(run.words().trim().split('\n')).toHaveLength(1);
    expect(run.words()).not.toContain(url);
  });

  test('an application’s account that could alter the record is refused', async () => {
    const run = plumbline(['migrate'], {
      DATABASE_URL: database.ownerUrl,
      DATABASE_APP_URL: database.ownerUrl,
    });
    expect(await run.exit).toBe(3);
    expect(run.words()).toContain('The account in DATABASE_APP_URL is a superuser or owns the tables');
  });
});

describe('the command line', () => {
  test('says what it understands', async () => {
    const run = plumbline(['start', '--help']);
    expect(await run.exit).toBe(0);
    expect(run.words()).toMatch(/Examples:[^]*Settings \(environment\):[^]*DATABASE_URL[^]*Exit codes/);
  });

  test('a command that is not there is a usage error', async () => {
    expect(await plumbline(['acounts']).exit).toBe(2);
  });

  test('a misspelled or wrong setting stops it before anything is touched', async () => {
    const run = plumbline(['start'], { PLUMBLINE_DMEO: 'yes' });
    expect(await run.exit).toBe(3);
    expect(run.words()).toContain('PLUMBLINE_DMEO is not a setting');
  });

  test('acts as a named account, through the same permissions as HTTP', async () => {
    const clone = await cloneDatabase();
    const environment = { DATABASE_URL: clone.ownerUrl };
    expect(await plumbline(['seed', '--demo'], environment).exit).toBe(0);
    const vetter = plumbline(['accounts', 'list', '--as', 'vetter@plumbline.example', '--json'], environment);
    expect(await vetter.exit).toBe(1);
    expect(JSON.parse(vetter.words())).toMatchObject({ refusal: { code: 'permission.missing' } });
    const admin = plumbline(['accounts', 'list', '--as', 'admin@plumbline.example', '--json'], environment);
    expect(await admin.exit).toBe(0);
    expect(JSON.parse(admin.words())).toHaveLength(10);
    expect(await plumbline(['accounts', 'list'], environment).exit).toBe(2);
    await clone.drop();
  });
});
