import { leafHash } from './leaf-hash.ts';
import { MerkleFrontier } from './merkle-frontier.ts';

/**
 * The Merkle Tree Hash MTH(D[n]) over the leaves' data, in order: 32 bytes (RFC 6962, 2.1). MTH({}) is SHA-256 of
 * nothing, e3b0c442….
 */
export function rootHash(leaves: readonly Uint8Array[]): Uint8Array {
  return rootFromLeafHashes(leaves.map((data) => leafHash(data)));
}

/** The same over leaves that are hashed already. RangeError where one is not 32 bytes long. */
export function rootFromLeafHashes(leafHashes: Iterable<Uint8Array>): Uint8Array {
  const frontier = new MerkleFrontier();
  for (const hash of leafHashes) frontier.append(hash);
  return frontier.root();
}
