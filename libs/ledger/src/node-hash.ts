import { HASH_BYTES, sha256 } from './sha256.ts';

/* Reused between calls, which cannot overlap. The first byte, 0x01, is the prefix of an inner node. */
const node = new Uint8Array(1 + 2 * HASH_BYTES);
node[0] = 0x01;

/**
 * The hash of an inner node: SHA-256(0x01 || left || right), 32 bytes (RFC 6962, 2.1). RangeError where either child
 * is not 32 bytes long: a shorter one would let bytes slide from one child to the other.
 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== HASH_BYTES || right.length !== HASH_BYTES) {
    throw new RangeError(
      `A node joins two hashes of ${HASH_BYTES} bytes, not ${left.length} and ${right.length}.`,
    );
  }
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return sha256(node);
}
