import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { withoutProgress } from '../support/without-progress.ts';

const program = path.resolve(import.meta.dirname, '../../apps/cli/bin/plumbline.mjs');
const COUNTRIES = ['QM', 'QN', 'QP', ''];
const ECHELONS = ['Brigade', 'Battalion', 'Regiment'];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'plumbline-threads-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const place = (name: string): string => path.join(folder, name);

/** `plumbline match` as a process of its own; gives the answer file. */
async function match(threads: number): Promise<string> {
  const files = ['--registry', place('registry.csv'), '--queries', place('queries.csv')];
  const args = ['match', ...files, '--out', place(`out-${threads}.csv`), '--threads', String(threads)];
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  expect({ code, err: withoutProgress(err) }).toEqual({ code: 0, err: '' });
  return readFile(place(`out-${threads}.csv`), 'utf8');
}

test('plumbline match writes the same file with several threads as with one', async () => {
  const units = Array.from({ length: 300 }, (_, n) => {
    const name = `${1 + (n % 100)} ${ECHELONS[n % 3] ?? ''}`;
    return `u${n},${name},${COUNTRIES[n % 3] ?? ''}`;
  });
  const queries = Array.from({ length: 3_000 }, (_, n) =>
    n % 50 === 0
      ? `N/A,${COUNTRIES[n % 4] ?? ''}`
      : `"${n % 120} ${ECHELONS[n % 3] ?? ''}, row ${n}",${COUNTRIES[n % 4] ?? ''}`,
  );
  await writeFile(place('registry.csv'), ['id,name,country', ...units].join('\n'));
  await writeFile(place('queries.csv'), ['query,country', ...queries].join('\n'));
  const [one, several] = [await match(1), await match(3)];
  expect(several).toBe(one);
  expect(one.split('\r\n').length).toBeGreaterThan(3_000);
});
