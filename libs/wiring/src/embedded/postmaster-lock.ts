import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** What PostgreSQL writes about itself into `postmaster.pid` (its lines 1, 4 and 8). */
export interface PostmasterLock {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

export async function readPostmasterLock(data: string): Promise<PostmasterLock | undefined> {
  const text = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n').map((line) => line.trim());
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7] ?? '' };
}

/** Whether the process that the lock names is a running PostgreSQL of this very data folder. */
export function isLive(lock: PostmasterLock, data: string): boolean {
  if (!Number.isInteger(lock.pid) || lock.pid <= 0 || !isRunning(lock.pid)) return false;
  return process.platform === 'win32' || commandOf(lock.pid).includes(data);
}

/** A zombie (killed, not yet collected by its parent) is not running. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return process.platform === 'win32' || commandOf(pid) !== '';
}

/** The command line of a process; empty where it is gone or a zombie. */
function commandOf(pid: number): string {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  } catch {
    return '';
  }
}

/** Slim containers have no `ps`. A zombie has an empty command line. */
function fromProc(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
}

function fromPs(pid: number): string {
  const text = execFileSync('ps', ['-ww', '-o', 'stat=,args=', '-p', String(pid)], {
    encoding: 'utf8',
  }).trim();
  return text.startsWith('Z') ? '' : text;
}

/** Removes the lock that a killed server left behind. Requires: `isLive` is false. */
export async function clearStaleLock(data: string): Promise<boolean> {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return false;
  await rm(file, { force: true });
  return true;
}
