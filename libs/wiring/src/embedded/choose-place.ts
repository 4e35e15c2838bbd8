import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fail, failed, type Failure } from './failure.ts';
import { copyBinaries, findNativeBinaries } from './native-binaries.ts';

/** Where the server's binaries and data are, and whose account runs it (undefined: the one that runs us). */
export interface Place {
  readonly native: string;
  readonly data: string;
  readonly account: Account | undefined;
}

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Chooses where the server lives. PostgreSQL refuses to run as root: root therefore runs it as the owner of an existing
 * data folder, or as `nobody`. What that account cannot reach (a clone under /root, say) is put outside: binaries are
 * copied, and the data lives beside them, under a name that only this installation knows.
 */
export async function choosePlace(
  order: { readonly home: string; readonly id: string },
  say: (sentence: string) => void,
): Promise<Place | Failure> {
  const native = await findNativeBinaries();
  if (failed(native)) return native;
  const data = path.join(order.home, 'postgres');
  if (process.getuid?.() !== 0) return placeOfOneself(native, data);
  const account = await accountFor(data);
  if (canReach(account, order.home)) return placeAsRoot({ native, data, account }, order.id, say);
  const outside = reachableFolder(account, order.id);
  if (outside === undefined) return unreachable();
  await mkdir(outside, { recursive: true, mode: 0o755 });
  say(`The database's data is in ${outside}: the account that runs PostgreSQL cannot reach ${order.home}.`);
  return placeAsRoot({ native, data: path.join(outside, 'postgres'), account }, order.id, say);
}

async function placeOfOneself(native: string, data: string): Promise<Place | Failure> {
  const owner = existsSync(data) ? (await stat(data)).uid : process.getuid?.();
  if (owner !== process.getuid?.())
    return fail(
      'database.other-account',
      `The data folder ${data} belongs to another account (uid ${owner}). Start Plumbline as it was started before, or set PLUMBLINE_HOME to a folder of your own.`,
    );
  await mkdir(data, { recursive: true, mode: 0o700 });
  return { native, data, account: undefined };
}

async function placeAsRoot(
  place: Place & { account: Account },
  id: string,
  say: (sentence: string) => void,
): Promise<Place | Failure> {
  await mkdir(place.data, { recursive: true, mode: 0o700 });
  await chown(place.data, place.account.uid, place.account.gid);
  await chmod(place.data, 0o700);
  if (canRun(place.account, place.native)) return place;
  const outside = reachableFolder(place.account, id);
  if (outside === undefined) return unreachable();
  say(`PostgreSQL runs from a copy in ${outside}: the account that runs it cannot reach ${place.native}.`);
  const native = await copyBinaries(place.native, outside);
  return canRun(place.account, native) ? { ...place, native } : unreachable();
}

function unreachable(): Failure {
  return fail(
    'database.unreachable-folder',
    'PostgreSQL does not run as root, and no folder was found that an unprivileged account can reach and run programs from. Start Plumbline as an ordinary user, or set DATABASE_URL to a server of your own.',
  );
}

async function accountFor(data: string): Promise<Account> {
  if (existsSync(path.join(data, 'PG_VERSION'))) {
    const { uid, gid } = await stat(data);
    if (uid !== 0) return { uid, gid };
  }
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** 65534 is `nobody` on Linux even where the accounts file does not name it. */
function idOf(flag: '-u' | '-g'): number {
  const { status, stdout } = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : 65534;
}

function reachableFolder(account: Account, id: string): string | undefined {
  const parents = ['/var/lib', os.tmpdir(), '/tmp'].filter((parent) => canReach(account, parent));
  return parents.map((parent) => path.join(parent, `plumbline-${id}`))[0];
}

function canReach(account: Account, folder: string): boolean {
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return probe.status === 0;
}

function canRun(account: Account, native: string): boolean {
  const binary = path.join(native, 'bin', 'postgres');
  return spawnSync(binary, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
