import { hash } from 'node:crypto';

/** Bytes in a SHA-256 digest. */
export const HASH_BYTES = 32;

/**
 * SHA-256 (FIPS 180-4) of the bytes, or of the string's UTF-8 bytes: 32 bytes.
 *
 * The digest is taken as a one-byte string and copied, because asking for a Buffer costs an allocation outside the
 * heap that takes longer than hashing a Merkle node. With `sha256Hex` this is the only use of a platform hash in the
 * library: a browser build replaces this file.
 */
export function sha256(data: Uint8Array | string): Uint8Array {
  const digest = hash('sha256', data, 'binary');
  const bytes = new Uint8Array(HASH_BYTES);
  for (let i = 0; i < HASH_BYTES; i += 1) bytes[i] = digest.charCodeAt(i);
  return bytes;
}

/** The same digest as 64 lower-case hexadecimal digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex');
}
