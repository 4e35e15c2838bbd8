import { existsSync } from 'node:fs';
import { readFile, rm, truncate, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { choosePlace, type Place } from './choose-place.ts';
import { fail, failed, type Failure } from './failure.ts';
import { KeeperDoor } from './keeper-door.ts';
import type { KeeperOrder } from './keeper-messages.ts';
import { clearStaleLock, isLive, readPostmasterLock } from './postmaster-lock.ts';
import {
  adoptServer,
  createDataFolder,
  freePort,
  startServer,
  stopServer,
  type RunningServer,
} from './run-postgres.ts';

/** The major version of the PostgreSQL that we bring; a data folder is readable by its own major version only. */
const MAJOR = '18';
const LARGEST_LOG = 16 * 1024 * 1024;
const RESTARTS = 5;
/** A server that lived so long counts as well; its earlier deaths are forgotten. */
const STEADY_MS = 60_000;

/*
 * The keeper: one small process for each data folder. It runs PostgreSQL for as long as anybody holds it (a connection
 * to the keeper's socket), and stops it when the last holder is gone, however that one went. So nothing is left running
 * when Plumbline is killed, and several commands can share one server.
 */
async function keep(order: KeeperOrder): Promise<void> {
  const door = await KeeperDoor.open(order.socket);
  if (door === undefined) return;
  const log = path.join(order.home, 'postgres.log');
  await shorten(log);
  const place = await choosePlace(order, (sentence) => door.tell({ kind: 'progress', sentence }));
  if (failed(place)) {
    door.giveUp(place);
    return door.close();
  }
  const keeping = serve({ order, place, log, door });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => door.nobody.resolve());
  process.on('SIGHUP', () => undefined);
  await Promise.race([keeping, door.nobody.promise]);
  door.closing();
  stopServer(place);
  if (order.ephemeral) await rm(order.home, { recursive: true, force: true });
  await door.close();
}

interface Keeping {
  readonly order: KeeperOrder;
  readonly place: Place;
  readonly log: string;
  readonly door: KeeperDoor;
}

/** Brings the server up, and again when it dies under us; gives up when it dies again and again. */
async function serve(keeping: Keeping): Promise<void> {
  let port = 0;
  for (let restart = 0; restart <= RESTARTS; restart += 1) {
    const began = performance.now();
    const server = await bringUp(keeping, port);
    if (failed(server)) return keeping.door.giveUp(server);
    port = server.port;
    keeping.door.ready(port);
    await server.gone;
    if (keeping.door.isClosing) return;
    keeping.door.tell({ kind: 'trouble', sentence: 'PostgreSQL stopped unexpectedly; starting it again.' });
    if (performance.now() - began > STEADY_MS) restart = 0;
    await sleep(500 * restart);
  }
  keeping.door.giveUp(
    fail(
      'database.keeps-dying',
      `PostgreSQL stopped ${RESTARTS + 1} times. Its log says why: ${keeping.log}`,
    ),
  );
}

async function bringUp(keeping: Keeping, port: number): Promise<RunningServer | Failure> {
  const { place, door, order } = keeping;
  const running = await runningServer(keeping);
  if (running) return running;
  const unusable = await ensureDataFolder(keeping);
  if (unusable) return unusable;
  door.tell({ kind: 'progress', sentence: 'Starting PostgreSQL.' });
  return startPatiently(place, { port, log: keeping.log, tuning: order.tuning });
}

/** After a kill the dead server's last children may hold its memory for a moment; a port may be taken meanwhile. */
async function startPatiently(
  place: Place,
  how: { readonly port: number; readonly log: string; readonly tuning: KeeperOrder['tuning'] },
): Promise<RunningServer | Failure> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(how.port);
    const server = await startServer(place, { ...how, port });
    if (!failed(server) || attempt === 10) return server;
    if (!/shared memory|could not bind|could not create any TCP|lock file/.test(server.sentence))
      return server;
    await sleep(500);
  }
}

async function runningServer({ place, door }: Keeping): Promise<RunningServer | undefined> {
  const lock = await readPostmasterLock(place.data);
  if (lock === undefined) return undefined;
  if (!isLive(lock, place.data)) {
    await clearStaleLock(place.data);
    door.tell({
      kind: 'progress',
      sentence: 'PostgreSQL had not been stopped cleanly; cleared its stale lock.',
    });
    return undefined;
  }
  const server = adoptServer(lock);
  if (lock.status === 'ready') return server;
  await Promise.race([server.gone, sleep(20_000)]);
  return undefined;
}

async function ensureDataFolder({ place, order, door }: Keeping): Promise<Failure | undefined> {
  const file = path.join(place.data, 'PG_VERSION');
  const version = existsSync(file) ? (await readFile(file, 'utf8')).trim() : undefined;
  if (version === MAJOR) return undefined;
  if (version !== undefined)
    return fail(
      'database.other-major',
      `The data folder ${place.data} was written by PostgreSQL ${version}; Plumbline now brings ${MAJOR}, which cannot read it. Start it with the Plumbline that wrote it and dump it, or move the folder away to begin anew.`,
    );
  door.tell({ kind: 'progress', sentence: 'Creating the database folder.' });
  return createDataFolder(place, order.passwordFile, order.tuning['fsync'] !== 'off');
}

async function shorten(log: string): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGEST_LOG) await truncate(log);
}

await keep(JSON.parse(process.argv[2] ?? '') as KeeperOrder);
process.exit(0);
