import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clearStaleLock, isLive, isRunning, readPostmasterLock } from './postmaster-lock.ts';

const NO_SUCH_PROCESS = 2 ** 30;

describe('the lock of a server', () => {
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(path.join(os.tmpdir(), 'plumbline-lock-'));
  });
  afterAll(() => rm(data, { recursive: true, force: true }));
  const lock = (pid: number) =>
    writeFile(path.join(data, 'postmaster.pid'), `${pid}\n${data}\n1\n5433\n\n\n0 0\nready   \n`);

  test('is read as PostgreSQL writes it', async () => {
    expect(await readPostmasterLock(data)).toBeUndefined();
    await lock(NO_SUCH_PROCESS);
    expect(await readPostmasterLock(data)).toEqual({ pid: NO_SUCH_PROCESS, port: 5433, status: 'ready' });
  });

  test('of a dead process is not live, and can be cleared', () => {
    expect(isLive({ pid: NO_SUCH_PROCESS, port: 1, status: 'ready' }, data)).toBe(false);
    return expect(clearStaleLock(data)).resolves.toBe(true);
  });

  test('that names a living process of another program is not live', () => {
    expect(isRunning(process.pid)).toBe(true);
    expect(isLive({ pid: process.pid, port: 1, status: 'ready' }, data)).toBe(false);
  });
});
