import { sameBytes } from './bytes.ts';
import { nodeHash } from './node-hash.ts';
import { HASH_BYTES } from './sha256.ts';

/** The arguments of `verifyInclusion`, in order. */
export type InclusionClaim = [
  leafHash: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
];

/** The arguments of `verifyConsistency`, in order. */
export type ConsistencyClaim = [
  first: number,
  second: number,
  proof: readonly Uint8Array[],
  firstRoot: Uint8Array,
  secondRoot: Uint8Array,
];

/**
 * `verifyInclusion(leafHash, index, size, proof, root)`: whether the proof shows that the leaf with this hash
 * (`leafHash(data)`, not the data) stands at `index`, counted from 0, in the tree of `size` leaves with this root.
 *
 * RFC 6962, 2.1.1; algorithm of RFC 9162, 2.1.3.2. False, and never an exception, for everything else: an index
 * outside the tree, a number that is not whole or is above 2^53 - 1, a proof too long or too short, a hash that is
 * not 32 bytes.
 */
export function verifyInclusion(...[leafHash, index, size, proof, root]: InclusionClaim): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (!areHashes([leafHash, root]) || !areHashes(proof)) return false;
  const walk = new Walk(index, size - 1);
  let hash = leafHash;
  for (const sibling of proof) {
    const side = walk.up();
    if (side === undefined) return false;
    hash = side === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  }
  return walk.done && sameBytes(hash, root);
}

/**
 * `verifyConsistency(first, second, proof, firstRoot, secondRoot)`: whether the proof shows that the tree of `second`
 * leaves extends the tree of `first` leaves, so that nothing in the older was changed.
 *
 * RFC 6962, 2.1.2; algorithm of RFC 9162, 2.1.4.2. Equal sizes need an empty proof and the same roots. A first size
 * of 0 is false: the RFC defines no such proof, as the empty tree is extended by anything. Never an exception.
 */
export function verifyConsistency(
  ...[first, second, proof, firstRoot, secondRoot]: ConsistencyClaim
): boolean {
  if (!areSizes(first, second)) return false;
  if (first === second) return isEmpty(proof) && areSame(firstRoot, secondRoot);
  if (!areHashes([firstRoot, secondRoot]) || !areHashes(proof)) return false;
  const roots = rootsOf(first, second, firstRoot, proof);
  return areSame(roots?.first, firstRoot) && areSame(roots?.second, secondRoot);
}

function rootsOf(first: number, second: number, firstRoot: Uint8Array, proof: readonly Uint8Array[]) {
  const walk = new Walk(first - 1, second - 1);
  walk.skipRightEdges();
  // A first tree that is one complete subtree is where the proof starts, and is left out of it.
  const [seed, ...siblings] = walk.atLeftEdge ? [firstRoot, ...proof] : proof;
  return seed && climb(walk, seed, siblings);
}

function climb(walk: Walk, seed: Uint8Array, siblings: readonly Uint8Array[]) {
  let [first, second] = [seed, seed];
  for (const sibling of siblings) {
    const side = walk.up();
    if (side === undefined) return undefined;
    if (side === 'left') first = nodeHash(sibling, first);
    second = side === 'left' ? nodeHash(sibling, second) : nodeHash(second, sibling);
  }
  return walk.done ? { first, second } : undefined;
}

/* The way from a node to the root. `node` and `last` are "fn" and "sn" of RFC 9162: positions within their level. */
class Walk {
  #node: number;
  #last: number;

  constructor(node: number, last: number) {
    this.#node = node;
    this.#last = last;
  }

  get done(): boolean {
    return this.#last === 0;
  }

  get atLeftEdge(): boolean {
    return this.#node === 0;
  }

  /* Which side the next sibling stands on; undefined at the root, which has none. */
  up(): 'left' | 'right' | undefined {
    if (this.#last === 0) return undefined;
    const side = this.#node % 2 === 1 || this.#node === this.#last ? 'left' : 'right';
    // A last node that is a left child has no sibling on its level: it rises until it has one.
    if (side === 'left') while (this.#node % 2 === 0 && this.#node > 0) this.#rise();
    this.#rise();
    return side;
  }

  skipRightEdges(): void {
    while (this.#node % 2 === 1) this.#rise();
  }

  #rise(): void {
    this.#node = Math.floor(this.#node / 2);
    this.#last = Math.floor(this.#last / 2);
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function areSizes(first: number, second: number): boolean {
  return isCount(first) && isCount(second) && first > 0 && first <= second;
}

function isEmpty(proof: readonly Uint8Array[]): boolean {
  return Array.isArray(proof) && proof.length === 0;
}

function areSame(a: unknown, b: unknown): boolean {
  return isBytes(a) && isBytes(b) && sameBytes(a, b);
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

function areHashes(values: readonly Uint8Array[]): boolean {
  return Array.isArray(values) && values.every((value) => isBytes(value) && value.length === HASH_BYTES);
}
