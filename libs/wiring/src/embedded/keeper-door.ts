import { rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Failure } from './failure.ts';
import type { KeeperMessage } from './keeper-messages.ts';

const FIRST_HOLDER_WITHIN_MS = 15_000;
const LINGER_MS = 750;

/**
 * The socket at which holders of the embedded database connect. Whoever is connected holds the database; a process that
 * dies lets go. Only the account that runs the keeper can connect. At most one keeper has the door at a time.
 */
export class KeeperDoor {
  /** Kept when the last holder has gone. */
  readonly nobody: PromiseWithResolvers<void> = Promise.withResolvers();
  isClosing = false;
  private readonly holders = new Set<Socket>();
  private last: KeeperMessage | undefined;
  private idle: NodeJS.Timeout;
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
    server.on('connection', (socket) => this.welcome(socket));
    this.idle = setTimeout(() => this.nobody.resolve(), FIRST_HOLDER_WITHIN_MS);
  }

  /** The door, or undefined where another keeper has it. */
  static async open(address: string): Promise<KeeperDoor | undefined> {
    const door = new KeeperDoor(createServer());
    if (await listen(door.server, address)) return (await isOurs(address)) ? door : undefined;
    if (await answers(address)) return undefined;
    await rm(address, { force: true });
    return (await listen(door.server, address)) && (await isOurs(address)) ? door : undefined;
  }

  tell(message: KeeperMessage): void {
    this.last = message;
    for (const holder of this.holders) send(holder, message);
  }

  ready(port: number): void {
    this.tell({ kind: 'ready', port });
  }

  closing(): void {
    this.isClosing = true;
    this.last ??= { kind: 'closing' };
    if (this.last.kind !== 'failed') this.tell({ kind: 'closing' });
  }

  giveUp(failure: Failure): void {
    this.isClosing = true;
    this.tell({ kind: 'failed', ...failure });
  }

  /** Sends what is still to be sent, and lets every holder see the end. */
  async close(): Promise<void> {
    this.server.close();
    await Promise.all([...this.holders].map((holder) => new Promise<void>((resolve) => holder.end(resolve))));
  }

  private welcome(socket: Socket): void {
    clearTimeout(this.idle);
    this.holders.add(socket);
    if (this.last) send(socket, this.last);
    socket.on('error', () => socket.destroy());
    socket.on('data', () => this.letGo(socket));
    socket.on('close', () => this.left(socket, LINGER_MS));
  }

  /** A holder that says that it lets go waits until the server has stopped, unless others hold it. */
  private letGo(socket: Socket): void {
    if (this.holders.size > 1) socket.end();
    else this.nobody.resolve();
  }

  private left(socket: Socket, linger: number): void {
    this.holders.delete(socket);
    if (this.holders.size > 0) return;
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.nobody.resolve(), linger);
  }
}

function send(socket: Socket, message: KeeperMessage): void {
  socket.write(`${JSON.stringify(message)}\n`);
}

async function listen(server: Server, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    const before = process.umask(0o077);
    server.listen(address, () => resolve(true));
    process.umask(before);
  });
}

/** Two keepers that clear a stale socket at once may both listen: the one whose file was replaced steps back. */
async function isOurs(address: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const before = await stat(address).catch(() => undefined);
  await sleep(30);
  const after = await stat(address).catch(() => undefined);
  return before !== undefined && before.ino === after?.ino;
}

async function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
