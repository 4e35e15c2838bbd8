import { nodeHash } from './node-hash.ts';
import { HASH_BYTES, sha256 } from './sha256.ts';

const SIZE_BYTES = 8;

/** Told of every complete subtree as it closes: MTH(D[index · 2^level : (index + 1) · 2^level]). Never changes again. */
export type KeepNode = (level: number, index: number, hash: Uint8Array) => void;

/**
 * The right edge of a growing RFC 6962 tree: for a tree of n leaves, one hash for each bit set in n. Appending costs
 * one node hash on average, whatever the size. What a sequencer keeps between batches.
 */
export class MerkleFrontier {
  #size = 0;
  /* The roots of the complete subtrees that make up the tree, the largest first. */
  readonly #hashes: Uint8Array[] = [];

  /** The number of leaves. */
  get size(): number {
    return this.#size;
  }

  /** Adds the next leaf by its hash (32 bytes, else RangeError), and tells `keep` of each node this completes. */
  append(leafHash: Uint8Array, keep?: KeepNode): void {
    if (leafHash.length !== HASH_BYTES) {
      throw new RangeError(`A leaf hash has ${HASH_BYTES} bytes, and this one has ${leafHash.length}.`);
    }
    let index = this.#size;
    // Kept here only where nothing is joined to it yet: then it must not change, or hold on to a larger buffer.
    let hash = index % 2 === 0 ? new Uint8Array(leafHash) : leafHash;
    let level = 0;
    keep?.(level, index, hash);
    for (; index % 2 === 1; index = (index - 1) / 2) {
      hash = nodeHash(this.#pop(), hash);
      level += 1;
      keep?.(level, (index - 1) / 2, hash);
    }
    this.#hashes.push(hash);
    this.#size += 1;
  }

  /** The Merkle Tree Hash of the leaves so far; of no leaves, SHA-256 of nothing (RFC 6962, 2.1). */
  root(): Uint8Array {
    const [first, ...rest] = this.#hashes.toReversed();
    if (first === undefined) return sha256(new Uint8Array());
    return rest.reduce((right, left) => nodeHash(left, right), first);
  }

  /**
   * The frontier in bytes: the size as a big-endian uint64, then its hashes, the largest subtree first. It is not
   * authenticated: after `restore`, compare `root()` with a checkpoint you have verified.
   */
  toBytes(): Uint8Array {
    const bytes = new Uint8Array(SIZE_BYTES + HASH_BYTES * this.#hashes.length);
    new DataView(bytes.buffer).setBigUint64(0, BigInt(this.#size));
    this.#hashes.forEach((hash, i) => bytes.set(hash, SIZE_BYTES + HASH_BYTES * i));
    return bytes;
  }

  /** The frontier that `toBytes` wrote. RangeError where the length does not fit the size, or the size is above 2^53 - 1. */
  static restore(bytes: Uint8Array): MerkleFrontier {
    const size =
      bytes.length < SIZE_BYTES ? -1n : new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
    const subtrees = size < 0n ? 0 : size.toString(2).replaceAll('0', '').length;
    if (size < 0n || size > Number.MAX_SAFE_INTEGER || bytes.length !== SIZE_BYTES + HASH_BYTES * subtrees) {
      throw new RangeError(
        `These ${bytes.length} bytes are not a saved frontier. Rebuild it from the leaf hashes.`,
      );
    }
    const frontier = new MerkleFrontier();
    frontier.#size = Number(size);
    for (let at = SIZE_BYTES; at < bytes.length; at += HASH_BYTES) {
      frontier.#hashes.push(new Uint8Array(bytes.subarray(at, at + HASH_BYTES)));
    }
    return frontier;
  }

  #pop(): Uint8Array {
    const hash = this.#hashes.pop();
    if (hash === undefined) throw new Error('The frontier has fewer hashes than its size has bits.');
    return hash;
  }
}
