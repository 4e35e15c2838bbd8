import { concatBytes, fromBase64, fromHex, fromUtf8, toBase64, toHex, utf8 } from './bytes.ts';
import { CheckpointError } from './note-error.ts';
import { isKeyName, type NoteKey, parseSignerKey, parseVerifierKey, type VerifierKey } from './note-key.ts';

/** How many signature lines a note may have. C2SP asks for at least 16. */
export const MAX_SIGNATURES = 100;
const ID_BYTES = 4;
const LINE_START = '— ';

/** One signature line: the key it names, and the bytes after the key id. */
export interface NoteSignature extends NoteKey {
  readonly signature: Uint8Array;
}

/** A note taken apart, nothing verified. `text` ends in a newline. */
export interface ParsedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A note that at least one of the trusted keys signed. `ignored` are the signatures of keys that are not known. */
export interface VerifiedNote {
  readonly text: string;
  readonly verified: readonly NoteSignature[];
  readonly ignored: readonly NoteSignature[];
}

/**
 * Takes a C2SP signed note apart and verifies nothing: the text MUST NOT be trusted. CheckpointError `note.malformed`
 * where it is not UTF-8, has control characters, no signature, more than MAX_SIGNATURES, or a line that is no signature.
 */
export function parseNote(note: Uint8Array | string): ParsedNote {
  const whole = readText(note);
  const split = whole.lastIndexOf('\n\n');
  if (split < 0 || !whole.endsWith('\n') || split + 2 === whole.length) {
    throw malformed('it needs a text, an empty line, and signature lines that each end in a newline');
  }
  const lines = whole.slice(split + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES)
    throw malformed(`it has ${lines.length} signatures, and ${MAX_SIGNATURES} are read`);
  return { text: whole.slice(0, split + 1), signatures: lines.map(parseSignature) };
}

/**
 * Opens a C2SP signed note with the trusted keys (vkey texts). Signatures of unknown keys are ignored. CheckpointError:
 * `signature.invalid` where any signature of a known key fails, `note.unsigned` where no known key signed,
 * `key.ambiguous` where two different keys share name and id, and as `parseNote` and `parseVerifierKey`.
 */
export function verifyNote(note: Uint8Array | string, vkeys: string | readonly string[]): VerifiedNote {
  const keys = trustedKeys([vkeys].flat());
  const { text, signatures } = parseNote(note);
  const message = utf8(text);
  const known = (line: NoteSignature) => keys.get(`${line.name}+${line.keyId}`);
  const verified = signatures.filter((line) => known(line) !== undefined);
  const failed = verified.find((line) => known(line)?.verify(message, line.signature) !== true);
  if (failed !== undefined) {
    throw new CheckpointError(
      'signature.invalid',
      `The signature of ${failed.name}+${failed.keyId} does not fit the text: one of them was altered.`,
    );
  }
  if (verified.length === 0) {
    throw new CheckpointError(
      'note.unsigned',
      `No trusted key signed this note. It names ${signatures.map(({ name, keyId }) => `${name}+${keyId}`).join(', ')}.`,
    );
  }
  return { text, verified, ignored: signatures.filter((line) => known(line) === undefined) };
}

/**
 * Signs a text with one or more skeys: the note's bytes. CheckpointError `note.malformed` where the text does not end
 * in a newline or holds control characters, `key.ambiguous` where no key is given or one twice, and as `parseSignerKey`.
 */
export function signNote(text: string, skeys: string | readonly string[]): Uint8Array {
  requireText(text);
  if (!text.endsWith('\n')) throw malformed('its text does not end in a newline');
  const signers = [skeys].flat().map(parseSignerKey);
  if (
    signers.length === 0 ||
    new Set(signers.map(({ name, keyId }) => `${name}+${keyId}`)).size < signers.length
  ) {
    throw new CheckpointError(
      'key.ambiguous',
      `A note is signed by one or more different keys; ${signers.length} were given.`,
    );
  }
  const message = utf8(text);
  const lines = signers.map(
    (key) =>
      `${LINE_START}${key.name} ${toBase64(concatBytes(fromHex(key.keyId) ?? utf8(''), key.sign(message)))}\n`,
  );
  return utf8(`${text}\n${lines.join('')}`);
}

function trustedKeys(vkeys: readonly string[]): ReadonlyMap<string, VerifierKey> {
  const keys = new Map<string, VerifierKey>();
  for (const key of vkeys.map(parseVerifierKey)) {
    const id = `${key.name}+${key.keyId}`;
    const other = keys.get(id);
    if (other !== undefined && toHex(other.publicKey) !== toHex(key.publicKey)) {
      throw new CheckpointError('key.ambiguous', `Two different trusted keys are called ${id}: remove one.`);
    }
    keys.set(id, key);
  }
  return keys;
}

function parseSignature(line: string, at: number): NoteSignature {
  const space = line.indexOf(' ', LINE_START.length);
  const name = line.slice(LINE_START.length, space);
  const bytes = space < 0 || !line.startsWith(LINE_START) ? undefined : fromBase64(line.slice(space + 1));
  if (bytes === undefined || bytes.length <= ID_BYTES || !isKeyName(name)) {
    throw malformed(`signature line ${at + 1} is not "— name base64"`);
  }
  return { name, keyId: toHex(bytes.subarray(0, ID_BYTES)), signature: bytes.subarray(ID_BYTES) };
}

function readText(note: Uint8Array | string): string {
  const text = typeof note === 'string' ? note : fromUtf8(note);
  if (text === undefined) throw malformed('its bytes are not UTF-8');
  requireText(text);
  return text;
}

function requireText(text: string): void {
  if (!text.isWellFormed()) throw malformed('it holds a lone surrogate, which UTF-8 cannot');
  const control = /[\u0000-\u0009\u000b-\u001f]/.exec(text);
  if (control !== null)
    throw malformed(
      `it holds the control character U+${control[0].charCodeAt(0).toString(16).padStart(4, '0')} at ${control.index}`,
    );
}

function malformed(found: string): CheckpointError {
  return new CheckpointError('note.malformed', `This is not a signed note: ${found}.`);
}
