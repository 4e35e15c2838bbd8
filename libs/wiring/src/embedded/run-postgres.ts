import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, copyFile, mkdir, open, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './choose-place.ts';
import { fail, type Failure } from './failure.ts';
import { isRunning, readPostmasterLock } from './postmaster-lock.ts';

const READY_WITHIN_MS = 300_000;

/** A running server: the port it listens on, and a promise that is kept when it is gone. */
export interface RunningServer {
  readonly port: number;
  readonly gone: Promise<void>;
}

/** The environment of the server's processes: nothing of ours but the path and the time zone. */
const environment = () => ({ PATH: process.env['PATH'] ?? '/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C' });

const binary = (place: Place, name: string) => path.join(place.native, 'bin', name);

const as = (place: Place) => ({
  ...place.account,
  cwd: path.parse(place.data).root,
  env: environment(),
  windowsHide: true,
});

/**
 * Creates the data folder's contents: UTF-8, an order of letters that no update of the operating system changes, passwords
 * only. It is made beside its place and moved there when complete, so that a kill leaves no half of one.
 */
export async function createDataFolder(
  place: Place,
  passwordFile: string,
  durable: boolean,
): Promise<Failure | undefined> {
  const [fresh, password] = [`${place.data}.new`, `${place.data}.password`];
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await copyFile(passwordFile, password);
  if (place.account)
    for (const file of [fresh, password]) await chown(file, place.account.uid, place.account.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const secure = ['--auth=scram-sha-256', `--pwfile=${password}`, '--username=postgres'];
  const result = await run(
    binary(place, 'initdb'),
    ['-D', fresh, ...locale, ...secure, ...(durable ? [] : ['--no-sync'])],
    place,
  );
  await rm(password, { force: true });
  if (result.code === 0) return moveInto(fresh, place.data);
  if (/could not look up effective user/.test(result.text))
    return fail(
      'database.nameless-account',
      'This account has a number but no name in the machine’s list of users (/etc/passwd), and PostgreSQL insists on one. Use an account that has a name, or set DATABASE_URL to a server of your own.',
    );
  return fail(
    'database.not-created',
    `PostgreSQL could not create its data folder ${place.data}: ${lastLine(result.text)}`,
  );
}

/** Only an empty folder is replaced; anything else in its place stops here. */
async function moveInto(fresh: string, data: string): Promise<Failure | undefined> {
  const moved = await rmdir(data)
    .then(() => rename(fresh, data))
    .then(
      () => true,
      () => false,
    );
  if (moved) return undefined;
  return fail(
    'database.folder-in-the-way',
    `${data} holds files but no database. Move them away, then start again.`,
  );
}

async function run(
  file: string,
  args: readonly string[],
  place: Place,
): Promise<{ code: number | null; text: string }> {
  const child = spawn(file, [...args], { ...as(place), stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise<number | null>((resolve) =>
    child.on('close', resolve).on('error', () => resolve(-1)),
  );
  return { code, text };
}

/** Starts the server on loopback and waits until it accepts connections. Its words go to `log`. */
export async function startServer(
  place: Place,
  how: { readonly port: number; readonly log: string; readonly tuning: Readonly<Record<string, string>> },
): Promise<RunningServer | Failure> {
  const log = await open(how.log, 'a', 0o600);
  const from = (await log.stat()).size;
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    ...how.tuning,
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binary(place, 'postgres'), ['-D', place.data, '-p', String(how.port), ...options], {
    ...as(place),
    stdio: ['ignore', log.fd, log.fd],
  });
  const gone = Promise.race([once(child, 'exit'), once(child, 'error')]).then(
    () => undefined,
    () => undefined,
  );
  await log.close();
  const ready = await Promise.race([untilReady(place, child.pid), gone.then(() => false)]);
  if (ready) return { port: how.port, gone };
  if (child.exitCode === null) child.kill('SIGQUIT');
  const words = lastLine((await readFile(how.log, 'utf8').catch(() => '')).slice(from));
  return fail('database.not-started', `PostgreSQL did not start: ${words} (its log: ${how.log})`);
}

/** As `pg_ctl -w` does: the server itself writes "ready" into its lock. */
async function untilReady(place: Place, pid: number | undefined): Promise<boolean> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    const lock = await readPostmasterLock(place.data);
    if (lock?.pid === pid && lock?.status === 'ready') return true;
    await sleep(25);
  }
  return false;
}

/** Takes over a server of this data folder that is already running; it is no child of ours, so its end is looked for. */
export function adoptServer(lock: { readonly pid: number; readonly port: number }): RunningServer {
  return { port: lock.port, gone: untilGone(lock.pid) };
}

async function untilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await sleep(200);
}

/** Stops the server: open transactions are rolled back, nothing that was committed is lost. */
export function stopServer(place: Place): void {
  const stop = (mode: string) =>
    spawnSync(binary(place, 'pg_ctl'), ['stop', '-D', place.data, '-m', mode, '-w', '-t', '20'], {
      ...as(place),
      stdio: 'ignore',
    });
  if (stop('fast').status !== 0 && existsSync(path.join(place.data, 'postmaster.pid'))) stop('immediate');
}

/** A port of loopback that nobody listens on now. */
export async function freePort(wished = 0): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.once('error', () => resolve(0));
    server.listen(wished, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  if (port === 0) return freePort();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function lastLine(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const telling = lines.filter((line) => /FATAL|PANIC|error:|ERROR/.test(line)).at(-1) ?? lines.at(-1);
  return (telling ?? 'it said nothing').replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '');
}
