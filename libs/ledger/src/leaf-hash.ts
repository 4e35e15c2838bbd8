import { sha256, sha256Hex } from './sha256.ts';

const LEAF = 0x00;
const SMALL = 64 * 1024;
/* Reused between calls, which cannot overlap: allocating for each leaf costs more than hashing it. */
const small = new Uint8Array(SMALL + 1);

/**
 * The Merkle leaf hash: SHA-256(0x00 || data), 32 bytes (RFC 6962, 2.1). The prefix keeps a leaf from ever passing
 * for an inner node. TypeError where `data` is not bytes.
 */
export function leafHash(data: Uint8Array): Uint8Array {
  if (!(data instanceof Uint8Array)) throw new TypeError('A leaf is hashed from bytes (Uint8Array).');
  const input = data.length <= SMALL ? small.subarray(0, data.length + 1) : new Uint8Array(data.length + 1);
  input[0] = LEAF;
  input.set(data, 1);
  return sha256(input);
}

/** The leaf hash of a text's UTF-8 bytes in hexadecimal. *Requires* well-formed text, as `canonicalText` gives. */
export function leafHashOfText(text: string): string {
  return sha256Hex(`\0${text}`);
}
