import { concatBytes, fromBase64, toBase64, toHex, utf8 } from './bytes.ts';
import { ed25519Signer, ed25519Verifier, KEY_BYTES, randomSeed } from './ed25519.ts';
import { CheckpointError } from './note-error.ts';
import { sha256 } from './sha256.ts';

const ED25519 = 0x01;
const ID_BYTES = 4;
const PRIVATE = 'PRIVATE+KEY+';

/** The name and id by which a signature line says which key made it. The id is 8 lower-case hexadecimal digits. */
export interface NoteKey {
  readonly name: string;
  readonly keyId: string;
}

/** A key that checks signatures. */
export interface VerifierKey extends NoteKey {
  readonly publicKey: Uint8Array;
  readonly verify: (message: Uint8Array, signature: Uint8Array) => boolean;
}

/** A key that signs. Its secret cannot be read back from it. */
export interface SignerKey extends NoteKey {
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** A key pair as text. `skey` is the secret: it MUST NOT be logged, printed or stored beside what it signs. */
export interface KeyPair {
  readonly skey: string;
  readonly vkey: string;
}

/** Whether a key may bear this name: not empty, no Unicode space, no plus sign (C2SP signed-note). */
export function isKeyName(name: string): boolean {
  return name.isWellFormed() && /^[^\p{White_Space}+\u0000-\u001f]+$/u.test(name);
}

/**
 * A new Ed25519 key pair. The seed is 32 secret bytes, from the platform's generator unless given. CheckpointError
 * where the name cannot be a key's name; RangeError on a seed of another length.
 */
export function generateKey(name: string, seed: Uint8Array = randomSeed()): KeyPair {
  const { publicKey } = ed25519Signer(seed);
  const vkey = verifierKeyText(name, publicKey);
  const id = keyId(name, publicKey);
  return { vkey, skey: `${PRIVATE}${name}+${id}+${toBase64(concatBytes(Uint8Array.of(ED25519), seed))}` };
}

/** The vkey `<name>+<id>+<base64(0x01 || public key)>` of a 32-byte Ed25519 public key (C2SP signed-note). */
export function verifierKeyText(name: string, publicKey: Uint8Array): string {
  if (!isKeyName(name))
    throw new CheckpointError('key.malformed', `${JSON.stringify(name)} cannot name a key.`);
  return `${name}+${keyId(name, publicKey)}+${toBase64(concatBytes(Uint8Array.of(ED25519), publicKey))}`;
}

/**
 * Reads a vkey. CheckpointError `key.malformed` where it is not one or its id does not fit its key, and
 * `key.unsupported` for a signature type other than Ed25519 (0x01).
 */
export function parseVerifierKey(vkey: string): VerifierKey {
  const { name, keyId: id, material } = parseKey(vkey, 'verifier key');
  requireId(id, keyId(name, material), name);
  return { name, keyId: id, publicKey: material, verify: ed25519Verifier(material) };
}

/**
 * Reads an skey, `PRIVATE+KEY+<name>+<id>+<base64(0x01 || seed)>`, the encoding of golang.org/x/mod/sumdb/note.
 * Refuses as `parseVerifierKey` does; no message contains any part of the secret.
 */
export function parseSignerKey(skey: string): SignerKey {
  if (!skey.startsWith(PRIVATE))
    throw new CheckpointError('key.malformed', `A signer key begins with ${PRIVATE}`);
  const { name, keyId: id, material } = parseKey(skey.slice(PRIVATE.length), 'signer key');
  const { publicKey, sign } = ed25519Signer(material);
  requireId(id, keyId(name, publicKey), name);
  return { name, keyId: id, sign };
}

function keyId(name: string, publicKey: Uint8Array): string {
  return toHex(
    sha256(concatBytes(utf8(name), Uint8Array.of(0x0a, ED25519), publicKey)).subarray(0, ID_BYTES),
  );
}

function parseKey(text: string, what: string) {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (name === undefined || id === undefined || bytes?.[0] === undefined || !isKeyName(name)) {
    throw new CheckpointError(
      'key.malformed',
      `This ${what} is not of the form name+id+base64: copy it again, whole.`,
    );
  }
  if (bytes[0] !== ED25519) {
    throw new CheckpointError(
      'key.unsupported',
      `The ${what} of ${name} has signature type ${bytes[0]}; only Ed25519 (1) is read.`,
    );
  }
  if (bytes.length !== 1 + KEY_BYTES) {
    throw new CheckpointError(
      'key.malformed',
      `The ${what} of ${name} holds ${bytes.length - 1} bytes; Ed25519 has ${KEY_BYTES}.`,
    );
  }
  return { name, keyId: id, material: bytes.subarray(1) };
}

function requireId(found: string, expected: string, name: string): void {
  if (found === expected) return;
  throw new CheckpointError(
    'key.malformed',
    `The key of ${name} says its id is ${found}, and it is ${expected}: name or key was altered.`,
  );
}
