import { fromBase64, toBase64 } from './bytes.ts';
import { CheckpointError } from './note-error.ts';
import { HASH_BYTES } from './sha256.ts';
import { type NoteSignature, parseNote, signNote, verifyNote } from './signed-note.ts';

/** The head of a log at one size (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which log this is: one line, not empty; by custom a URL without scheme. */
  readonly origin: string;
  /** The number of leaves, up to 2^53 - 1. */
  readonly size: number;
  /** The RFC 6962 Merkle Tree Hash at that size: 32 bytes. */
  readonly rootHash: Uint8Array;
  /** Opaque further lines, none empty. Not recommended, and nothing here reads them. */
  readonly extensions?: readonly string[];
}

/** A checkpoint as read, with its signature lines. Nothing in it is to be trusted. */
export interface ParsedCheckpoint extends Required<Checkpoint> {
  readonly signatures: readonly NoteSignature[];
}

/** A checkpoint that trusted keys signed. `signatures` are theirs alone; other keys' lines were ignored. */
export type VerifiedCheckpoint = ParsedCheckpoint;

/**
 * Signs a checkpoint with one or more skeys and gives the note's bytes. A key's name SHOULD be the origin.
 *
 * The caller MUST NOT sign two checkpoints of which neither extends the other: this function has no memory.
 * CheckpointError `checkpoint.malformed` where a field cannot be written, and as `signNote`.
 */
export function signCheckpoint(checkpoint: Checkpoint, skeys: string | readonly string[]): Uint8Array {
  return signNote(checkpointText(checkpoint), skeys);
}

/**
 * Verifies a signed checkpoint with the log's vkeys and returns it.
 *
 * Every signature of a known key must hold and at least one must be there; unknown ones are ignored. The origin must
 * be `origin`, or, where none is given, the name of a key that signed. CheckpointError with its `reason` otherwise.
 */
export function verifyCheckpoint(
  note: Uint8Array | string,
  vkeys: string | readonly string[],
  origin?: string,
): VerifiedCheckpoint {
  const { text, verified } = verifyNote(note, vkeys);
  const checkpoint = readCheckpoint(text);
  const expected = origin === undefined ? verified.map(({ name }) => name) : [origin];
  if (!expected.includes(checkpoint.origin)) {
    throw new CheckpointError(
      'origin.unexpected',
      `The checkpoint is of ${checkpoint.origin}, and ${expected.join(' or ')} was expected: it belongs to another log.`,
    );
  }
  return { ...checkpoint, signatures: verified };
}

/** Reads a signed checkpoint and verifies nothing. CheckpointError `note.malformed` or `checkpoint.malformed`. */
export function parseCheckpoint(note: Uint8Array | string): ParsedCheckpoint {
  const { text, signatures } = parseNote(note);
  return { ...readCheckpoint(text), signatures };
}

/** The note text of a checkpoint, before it is signed. CheckpointError `checkpoint.malformed` where it cannot be written. */
export function checkpointText({ origin, size, rootHash, extensions = [] }: Checkpoint): string {
  const text = `${[origin, String(size), toBase64(rootHash), ...extensions].join('\n')}\n`;
  const read = readCheckpoint(text);
  // A field that holds a newline reads back as other fields.
  if (read.origin !== origin || read.extensions.length !== extensions.length)
    throw malformed('a field holds a newline');
  return text;
}

function readCheckpoint(text: string): Required<Checkpoint> {
  const [origin = '', size = '', root = '', ...extensions] = text.slice(0, -1).split('\n');
  const rootHash = fromBase64(root);
  if (origin === '') throw malformed('its first line, the origin, is empty');
  if (!/^(?:0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size))) {
    throw malformed(
      `its second line, the size, is ${JSON.stringify(size)}, not a whole number from 0 to 2^53 - 1`,
    );
  }
  if (rootHash?.length !== HASH_BYTES)
    throw malformed(`its third line, the root, is not ${HASH_BYTES} bytes in base 64`);
  const empty = extensions.indexOf('');
  if (empty >= 0) throw malformed(`its line ${empty + 4} is empty`);
  return { origin, size: Number(size), rootHash, extensions };
}

function malformed(found: string): CheckpointError {
  return new CheckpointError('checkpoint.malformed', `This is not a checkpoint: ${found}.`);
}
