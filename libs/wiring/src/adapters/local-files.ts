import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, opendir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { v7 } from 'uuid';
import type { FileCheck, FilePart, FileStore, Outcome, StoredFile } from '#casework';
import { refused } from '#casework';
import { receiveBytes } from './receive-bytes.ts';

export interface LocalFilesOptions {
  /** The folder; made where it is not there. Every process of one Plumbline must see the same one. */
  readonly folder: string;
  /** The most bytes one file may have; 2 GiB unless told. */
  readonly largest?: number;
}

const TWO_GIBIBYTES = 2 * 1_024 ** 3;
const READ_ONLY = 0o400;
const OWNER_ONLY = 0o700;

/**
 * Files in a folder, read-only, as `sha256/ab/cd/abcd…`. A file grows in `incoming/` under a name of its own and is renamed to its
 * hash once it is whole and flushed, so what stands under a hash is always whole. A killed process leaves at most a file in
 * `incoming/`, which {@link clearUnfinished} removes.
 */
export class LocalFiles implements FileStore {
  readonly largest: number;
  private readonly folder: string;

  constructor({ folder, largest = TWO_GIBIBYTES }: LocalFilesOptions) {
    this.folder = path.resolve(folder);
    this.largest = largest;
  }

  async put(bytes: AsyncIterable<Uint8Array>, expectedSha256?: string): Promise<Outcome<StoredFile>> {
    const unfinished = path.join(this.folder, 'incoming', `${v7()}.part`);
    await mkdir(path.dirname(unfinished), { recursive: true, mode: OWNER_ONLY });
    try {
      const received = await this.receive(bytes, unfinished);
      if (!received.ok) return received;
      if (expectedSha256 !== undefined && expectedSha256 !== received.value.sha256)
        return changedOnTheWay(expectedSha256, received.value.sha256);
      await this.keep(unfinished, received.value.sha256);
      return received;
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  async has(sha256: string): Promise<boolean> {
    return (await sizeOf(this.pathOf(sha256))) !== undefined;
  }

  async open(sha256: string, part?: FilePart): Promise<AsyncIterable<Uint8Array> | undefined> {
    return (await this.has(sha256)) ? bytesOf(this.pathOf(sha256), part) : undefined;
  }

  async check(sha256: string): Promise<FileCheck> {
    const size = await sizeOf(this.pathOf(sha256));
    if (size === undefined) return { sha256: null, size: null };
    const hash = createHash('sha256');
    for await (const chunk of bytesOf(this.pathOf(sha256))) hash.update(chunk);
    return { sha256: hash.digest('hex'), size };
  }

  async *storedBefore(moment: string): AsyncIterable<string> {
    for await (const file of this.filesIn('sha256')) {
      const name = path.basename(file);
      if (/^[0-9a-f]{64}$/.test(name) && (await isOlder(file, moment))) yield name;
    }
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  async clearUnfinished(before: string): Promise<number> {
    let cleared = 0;
    for await (const file of this.filesIn('incoming')) {
      if (!(await isOlder(file, before))) continue;
      await rm(file, { force: true });
      cleared += 1;
    }
    return cleared;
  }

  private async receive(bytes: AsyncIterable<Uint8Array>, to: string): Promise<Outcome<StoredFile>> {
    const handle = await open(to, 'wx', 0o600);
    try {
      return await receiveBytes(bytes, handle, this.largest);
    } finally {
      await handle.close();
    }
  }

  /** The rename makes it whole or absent; flushing the folders makes the name itself outlive a power cut. */
  private async keep(unfinished: string, sha256: string): Promise<void> {
    const kept = this.pathOf(sha256);
    if (await isRefreshed(kept)) return;
    await mkdir(path.dirname(kept), { recursive: true, mode: OWNER_ONLY });
    await chmod(unfinished, READ_ONLY);
    await rename(unfinished, kept);
    for (let folder = path.dirname(kept); folder.startsWith(this.folder); folder = path.dirname(folder))
      await flush(folder);
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is asked for by its SHA-256 in hexadecimal.');
    return path.join(this.folder, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  private async *filesIn(name: string): AsyncIterable<string> {
    const folder = await opendir(path.join(this.folder, name), { recursive: true }).catch(unlessMissing);
    if (folder === undefined) return;
    for await (const entry of folder) if (entry.isFile()) yield path.join(entry.parentPath, entry.name);
  }
}

const errorCode = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

function unlessMissing(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
  return undefined;
}

async function sizeOf(file: string): Promise<number | undefined> {
  return (await stat(file).catch(unlessMissing))?.size;
}

async function isOlder(file: string, moment: string): Promise<boolean> {
  const found = await stat(file).catch(unlessMissing);
  return found !== undefined && found.mtimeMs < Date.parse(moment);
}

/** The same bytes came again: as good as new, so that no sweep takes them before they are recorded. False where they are not there. */
async function isRefreshed(file: string): Promise<boolean> {
  const now = new Date();
  return utimes(file, now, now).then(
    () => true,
    (error: unknown) => unlessMissing(error) ?? false,
  );
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function* bytesOf(file: string, part?: FilePart): AsyncIterable<Uint8Array> {
  const range = part && { start: part.first, end: part.last };
  for await (const chunk of createReadStream(file, range)) yield chunk as Uint8Array;
}

const changedOnTheWay = (expected: string, found: string) =>
  refused(
    'invalid',
    'file.changed-on-the-way',
    'The bytes that arrived are not the ones that were announced; nothing was kept. Send the file again.',
    {
      faults: [{ where: 'sha256', found, expected }],
    },
  );
