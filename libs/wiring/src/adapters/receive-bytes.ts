import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Outcome, StoredFile } from '#casework';
import { done, refused } from '#casework';

const HEAD_BYTES = 4_096;

/**
 * Writes the bytes to the handle as they come, one chunk in memory at a time, hashing them on the way, and flushes them to
 * the disk. Refuses no bytes, more than `largest`, and bytes that break off; what was written until then is the
 * caller's to remove. A disk that fails is an error.
 */
export async function receiveBytes(
  bytes: AsyncIterable<Uint8Array>,
  handle: FileHandle,
  largest: number,
): Promise<Outcome<StoredFile>> {
  const hash = createHash('sha256');
  const chunks = bytes[Symbol.asyncIterator]();
  let [size, head] = [0, new Uint8Array()];
  for (;;) {
    const next = await chunks.next().catch(() => undefined);
    if (next === undefined) return INTERRUPTED;
    if (next.done === true) break;
    size += next.value.length;
    if (size > largest) return tooLarge(chunks, largest);
    hash.update(next.value);
    head = grown(head, next.value);
    await handle.writeFile(next.value);
  }
  if (size === 0) return EMPTY;
  await handle.sync();
  return done({ sha256: hash.digest('hex'), size, head });
}

function grown(head: Uint8Array<ArrayBuffer>, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  if (head.length >= HEAD_BYTES) return head;
  const longer = new Uint8Array(Math.min(HEAD_BYTES, head.length + chunk.length));
  longer.set(head);
  longer.set(chunk.subarray(0, longer.length - head.length), head.length);
  return longer;
}

async function tooLarge(chunks: AsyncIterator<Uint8Array>, largest: number) {
  await chunks.return?.();
  return refused(
    'too-large',
    'file.too-large',
    `The file has more than ${largest} bytes, the most that one may have; nothing was kept.`,
  );
}

const EMPTY = refused(
  'invalid',
  'file.empty',
  'The file has no bytes; nothing was kept. Choose the file again.',
);

const INTERRUPTED = refused(
  'invalid',
  'file.interrupted',
  'The upload broke off before the whole file was here; nothing was kept. Send it again.',
);
