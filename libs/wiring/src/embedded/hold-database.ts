import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fail, failed, type Failure } from './failure.ts';
import { messageReader, type KeeperMessage, type KeeperOrder } from './keeper-messages.ts';

const CONNECT_WITHIN_MS = 60_000;

/** How the embedded database is held; `say` gets sentences for a person, `lost` the one after which it is gone. */
export interface HoldOptions {
  readonly id: string;
  readonly home: string;
  readonly passwordFile: string;
  readonly tuning?: Readonly<Record<string, string>>;
  readonly ephemeral?: boolean;
  readonly say?: (sentence: string) => void;
  readonly lost?: (failure: Failure) => void;
}

/** The embedded database, running for at least as long as it is held. */
export interface HeldDatabase {
  readonly port: number;
  /** Lets go; the server stops when nobody else holds it. Resolves when that is done. */
  release(): Promise<void>;
}

/**
 * Holds the embedded PostgreSQL of this installation: finds it running or starts it. It stops by itself when its last
 * holder lets go or dies. When it dies it is started again on the same port; when that is impossible, `lost` is told.
 */
export async function holdDatabase(options: HoldOptions): Promise<HeldDatabase | Failure> {
  const order = orderFrom(options);
  const first = await holdOnce(order, options);
  if (failed(first)) return first;
  let [hold, released] = [first, false];
  const again = async (): Promise<void> => {
    await hold.ended;
    if (released) return;
    if (hold.failure === undefined)
      options.say?.('The process that keeps PostgreSQL was killed; starting it again.');
    const next = hold.failure ?? (await holdOnce(order, options));
    if (failed(next)) return options.lost?.(next);
    hold = next;
    return again();
  };
  void again();
  const release = () => {
    released = true;
    return hold.release();
  };
  return { port: first.port, release };
}

function orderFrom(options: HoldOptions): KeeperOrder {
  const { id, home, passwordFile, tuning = {}, ephemeral = false } = options;
  return { id, home, passwordFile, tuning, ephemeral, socket: socketAddress(home, id) };
}

/** The address of a socket may have 100 characters or so; a deep folder moves it to the folder for temporary files. */
function socketAddress(home: string, id: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\plumbline-${id}`;
  const inside = path.join(home, 'keeper.sock');
  return inside.length < 100 ? inside : path.join(os.tmpdir(), `plumbline-${id}.sock`);
}

interface Hold {
  readonly port: number;
  readonly ended: Promise<void>;
  readonly failure: Failure | undefined;
  release(): Promise<void>;
}

async function holdOnce(order: KeeperOrder, options: HoldOptions): Promise<Hold | Failure> {
  const deadline = performance.now() + CONNECT_WITHIN_MS;
  let keeper: ChildProcess | undefined;
  let faults = 0;
  while (performance.now() < deadline && faults < 3) {
    const socket = await knock(order.socket);
    if (typeof socket !== 'string') {
      const hold = await takeHold(socket, options);
      if (hold !== 'closing') return hold;
    } else if (socket === 'EACCES') return otherAccount(order.home);
    else if (keeper === undefined || keeper.exitCode !== null) {
      faults += keeper?.exitCode ? 1 : 0;
      keeper = await startKeeper(order);
    }
    await sleep(30);
  }
  return fail(
    'database.no-keeper',
    `The process that keeps PostgreSQL did not start. Its words: ${await lastWords(order)}`,
  );
}

function otherAccount(home: string): Failure {
  return fail(
    'database.other-account',
    `Another account runs Plumbline's database in ${home}. Use that account, or set PLUMBLINE_HOME to a folder of your own.`,
  );
}

/** Connects to the keeper, or says why not (the system's error code). */
async function knock(address: string): Promise<Socket | string> {
  return new Promise((resolve) => {
    const socket = connect(address, () => resolve(socket));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
  });
}

/** Waits for the keeper's word: the database is ready, cannot be had, or is just being stopped. */
async function takeHold(socket: Socket, options: HoldOptions): Promise<Hold | Failure | 'closing'> {
  const word = Promise.withResolvers<number | Failure | 'closing'>();
  const end: PromiseWithResolvers<void> = Promise.withResolvers();
  let failure: Failure | undefined;
  const hear = (message: KeeperMessage): void => {
    if (message.kind === 'progress' || message.kind === 'trouble') options.say?.(message.sentence);
    if (message.kind === 'ready') word.resolve(message.port);
    if (message.kind === 'closing') word.resolve('closing');
    if (message.kind === 'failed') word.resolve((failure = fail(message.code, message.sentence)));
  };
  const read = messageReader(hear);
  socket.on('data', (chunk: Buffer) => read(chunk.toString()));
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    word.resolve('closing');
    end.resolve();
  });
  const answer = await word.promise;
  if (answer === 'closing') await Promise.race([end.promise, sleep(25_000)]);
  if (typeof answer !== 'number') socket.destroy();
  if (typeof answer !== 'number') return answer;
  socket.unref();
  return {
    port: answer,
    ended: end.promise,
    release: () => release(socket, end.promise),
    get failure() {
      return failure;
    },
  };
}

async function release(socket: Socket, ended: Promise<void>): Promise<void> {
  socket.ref();
  socket.write('release\n');
  await Promise.race([ended, sleep(30_000, undefined, { ref: false })]);
  socket.destroy();
}

/** The keeper is a process of its own, in a group of its own: Ctrl-C in a terminal must not reach the database first. */
async function startKeeper(order: KeeperOrder): Promise<ChildProcess> {
  const log = await open(path.join(order.home, 'keeper.log'), 'w', 0o600);
  const child = spawn(process.execPath, [keeperProgram(), JSON.stringify(order)], {
    cwd: os.tmpdir(),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    windowsHide: true,
  });
  child.on('error', () => undefined);
  child.unref();
  await log.close();
  return child;
}

/** Under Jest this file runs as TypeScript; the keeper always runs as it was compiled. */
function keeperProgram(): string {
  const here = fileURLToPath(import.meta.url);
  const source = path.join('libs', 'wiring', 'src', 'embedded');
  const root = path.dirname(here).split(source)[0] ?? '';
  return path.join(root.replace(/dist[/\\]$/, ''), 'dist', source, 'keeper.js');
}

async function lastWords(order: KeeperOrder): Promise<string> {
  return (
    (await readFile(path.join(order.home, 'keeper.log'), 'utf8').catch(() => '')).trim().split('\n').at(-1) ||
    'none'
  );
}
