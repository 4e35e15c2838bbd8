import type { Actor } from '../kernel/actor.ts';
import type { StoredFile } from '../kernel/file-store.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Upload } from './evidence.ts';
import { sniffMediaType } from './sniff-media-type.ts';

export interface ReceiveFile {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** What the sender says the size is, where it was said beforehand. */
  readonly announcedSize?: number;
  /** What the sender says the SHA-256 is, in hexadecimal; other bytes are refused. */
  readonly announcedSha256?: string;
}

/** What the sender needs to add the file to a case. */
export type ReceivedFile = Pick<Upload, 'id' | 'sha256' | 'size' | 'mediaType'>;

/**
 * Receives a file: hashed and stored while it streams, its media type read from its bytes, its receipt in the ledger.
 * Nothing is kept of a file that is refused or breaks off. What it is evidence of is said in a second act,
 * {@link addEvidence}, by the same person.
 */
export const receiveFile = ({ unitOfWork, files, ids }: Pick<Ports, 'unitOfWork' | 'files' | 'ids'>) =>
  useCase('evidence.add', async (actor, ask: ReceiveFile) => {
    const announced = ask.announcedSha256?.toLowerCase();
    if (announced !== undefined && !/^[0-9a-f]{64}$/.test(announced)) return NO_HASH;
    if ((ask.announcedSize ?? 0) > files.largest) return tooLarge(files.largest);
    const stored = await files.put(ask.bytes, announced);
    return stored.ok ? recordFile({ unitOfWork, files, ids }, actor, stored.value) : stored;
  });

/** Under a lock on the file, which the sweep takes too: what is recorded here is there, and stays. */
function recordFile(
  { unitOfWork, files, ids }: Pick<Ports, 'unitOfWork' | 'files' | 'ids'>,
  actor: Actor,
  { sha256, size, head }: StoredFile,
): Promise<Outcome<ReceivedFile>> {
  const file = { id: ids.next(), sha256, size, mediaType: sniffMediaType(head) };
  return unitOfWork.run(actor, async ({ evidence, ledger }) => {
    await evidence.lock(`file:${sha256}`);
    if (!(await files.has(sha256))) return SWEPT;
    const { entryId } = await ledger.append({
      chain: `upload:${file.id}`,
      act: 'evidence-file.received',
      data: { ...file },
    });
    await evidence.addUpload({ ...file, entryId });
    return done(file);
  });
}

const NO_HASH = refused('invalid', 'file.no-hash', 'An announced SHA-256 has 64 hexadecimal digits.');

const SWEPT = refused(
  'conflict',
  'file.swept',
  'The file was cleared away before it was recorded. Send it again.',
);

const tooLarge = (largest: number) =>
  refused(
    'too-large',
    'file.too-large',
    `The file has more than ${largest} bytes, the most that one may have; nothing was kept.`,
  );
