import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApi } from '../support/api.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { signIn } from '../support/people.ts';

const program = path.resolve(import.meta.dirname, '../../apps/cli/bin/plumbline.mjs');
const PASSWORD = 'seven lamps on the quay';
let home: string;
let database: TestDatabase;

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'plumbline-first-'));
  database = await cloneDatabase();
});
afterAll(async () => {
  await database?.drop();
  await rm(home, { recursive: true, force: true });
});

/** `plumbline accounts add`, with the password on standard input; gives the exit code and what was said. */
async function add(
  email: string,
  password: string,
  ...more: string[]
): Promise<{ code: number; words: string }> {
  const about = ['--name', 'Ada Minn', '--role', 'administrator', '--office', 'systems'];
  const { PATH } = process.env;
  const child = spawn(process.execPath, [program, 'accounts', 'add', email, ...about, ...more], {
    env: { PATH, PLUMBLINE_HOME: home, DATABASE_URL: database.ownerUrl },
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
  child.stdin.end(`${password}\n`);
  const [code] = (await once(child, 'close')) as [number];
  return { code, words };
}

describe('the first administrator', () => {
  test('is added on the command line by whoever installed it, and signs in', async () => {
    const weak = await add('ada@plumbline.example', 'Password1234!');
    expect([weak.code, weak.words]).toEqual([1, expect.stringContaining('common')]);
    const added = await add('ada@plumbline.example', PASSWORD);
    expect([added.code, added.words]).toEqual([0, expect.stringContaining('Added ada@plumbline.example')]);
    expect(added.words).not.toContain(PASSWORD);
    const api = await startApi({ database });
    const caller = await signIn(api.address, 'ada@plumbline.example', PASSWORD).finally(() => api.close());
    expect(caller.actor.roles).toEqual(['administrator']);
  });

  test('is the only one who comes without another: from then on somebody must be named', async () => {
    const second = await add('bob@plumbline.example', PASSWORD);
    expect([second.code, second.words]).toEqual([2, expect.stringContaining('Say who acts')]);
    const named = await add('bob@plumbline.example', PASSWORD, '--as', 'ada@plumbline.example');
    expect(named.code).toBe(0);
  });
});
