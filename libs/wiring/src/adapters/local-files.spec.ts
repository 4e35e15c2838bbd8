import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { LocalFiles } from './local-files.ts';

const LARGEST = 1_000_000;
const FUTURE = '2100-01-01T00:00:00.000Z';
const PAST = '2000-01-01T00:00:00.000Z';

let folder: string;
let files: LocalFiles;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-files-'));
  files = new LocalFiles({ folder, largest: LARGEST });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

async function* chunks(...parts: (string | Uint8Array | Error)[]): AsyncIterable<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield typeof part === 'string' ? new TextEncoder().encode(part) : part;
  }
}

const whatIsThere = async (): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
};

async function contentOf(hash: string): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of (await files.open(hash)) ?? []) parts.push(part);
  return Buffer.concat(parts).toString();
}

const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
};

describe('files in a folder', () => {
  test('a file is kept under its hash, read-only, and reads back as it came', async () => {
    const put = await files.put(chunks('one ', 'two'));
    expect(put).toMatchObject({ ok: true, value: { sha256: sha256('one two'), size: 7 } });
    expect(await whatIsThere()).toEqual([sha256('one two')]);
    const kept = await stat(path.join(folder, 'sha256', ...hashPath(sha256('one two'))));
    expect(kept.mode & 0o777).toBe(0o400);
    expect(await contentOf(sha256('one two'))).toBe('one two');
  });

  test('its first bytes are given however they were cut, and no more than 4,096', async () => {
    const put = await files.put(chunks('a', 'b', 'c'.repeat(3_000), 'd'.repeat(3_000)));
    const head = put.ok ? Buffer.from(put.value.head).toString() : '';
    expect(head).toBe(`ab${'c'.repeat(3_000)}${'d'.repeat(1_094)}`);
  });

  test('the same bytes twice, even at once, are one file', async () => {
    const puts = await Promise.all(Array.from({ length: 20 }, () => files.put(chunks('same'))));
    expect(puts.every((put) => put.ok && put.value.sha256 === sha256('same'))).toBe(true);
    expect(await whatIsThere()).toEqual([sha256('same')]);
  });

  test.each([
    ['that breaks off', chunks('half', new Error('aborted')), 'file.interrupted'],
    ['without bytes', chunks(), 'file.empty'],
    ['with empty chunks only', chunks('', ''), 'file.empty'],
    ['that is too large', chunks('x', new Uint8Array(LARGEST)), 'file.too-large'],
  ])('an upload %s is refused and leaves nothing', async (_how, bytes, code) => {
    expect(await files.put(bytes)).toMatchObject({ ok: false, refusal: { code } });
    expect(await whatIsThere()).toEqual([]);
  });

  test('a file of exactly the largest size is kept', async () => {
    expect(await files.put(chunks(new Uint8Array(LARGEST)))).toMatchObject({ ok: true });
  });

  test('bytes that are not the announced ones are refused with both hashes and leave nothing', async () => {
    const put = await files.put(chunks('changed'), sha256('announced'));
    expect(put).toMatchObject({ ok: false, refusal: { code: 'file.changed-on-the-way' } });
    expect(put).toMatchObject({
      refusal: { faults: [{ found: sha256('changed'), expected: sha256('announced') }] },
    });
    expect(await whatIsThere()).toEqual([]);
  });

  test('a file that is not there is not there', async () => {
    expect(await files.has(sha256('x'))).toBe(false);
    expect(await files.open(sha256('x'))).toBeUndefined();
    expect(await files.check(sha256('x'))).toEqual({ sha256: null, size: null });
    expect(await all(files.storedBefore(FUTURE))).toEqual([]);
    expect(await files.clearUnfinished(FUTURE)).toBe(0);
  });

  test('a hash that is a path opens nothing', async () => {
    await expect(files.open('../../etc/passwd')).rejects.toThrow(/hexadecimal/);
  });

  test('a check hashes what is there, not what was there', async () => {
    await files.put(chunks('original'));
    const file = path.join(folder, 'sha256', ...hashPath(sha256('original')));
    expect(await files.check(sha256('original'))).toEqual({ sha256: sha256('original'), size: 8 });
    await rm(file);
    await writeFile(file, 'tampered');
    expect(await files.check(sha256('original'))).toEqual({ sha256: sha256('tampered'), size: 8 });
  });

  test('files stored before a moment are listed, and storing the same bytes again makes them young', async () => {
    await files.put(chunks('old'));
    const file = path.join(folder, 'sha256', ...hashPath(sha256('old')));
    await utimes(file, 0, 0);
    expect(await all(files.storedBefore(PAST))).toEqual([sha256('old')]);
    await files.put(chunks('old'));
    expect(await all(files.storedBefore(PAST))).toEqual([]);
    expect(await all(files.storedBefore(FUTURE))).toEqual([sha256('old')]);
    await files.remove(sha256('old'));
    await files.remove(sha256('old'));
    expect(await whatIsThere()).toEqual([]);
  });

  test('what a killed process left unfinished is cleared once it is old, and never what is still growing', async () => {
    await mkdir(path.join(folder, 'incoming'), { recursive: true });
    await writeFile(path.join(folder, 'incoming', 'left.part'), 'half');
    expect(await files.clearUnfinished(PAST)).toBe(0);
    expect(await files.clearUnfinished(FUTURE)).toBe(1);
    expect(await whatIsThere()).toEqual([]);
  });
});

const hashPath = (hash: string): string[] => [hash.slice(0, 2), hash.slice(2, 4), hash];
