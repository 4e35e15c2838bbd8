import { leafHash } from './leaf-hash.ts';
import { nodeHash } from './node-hash.ts';
import { consistencySteps, inclusionSteps, type NodePosition, type ProofStep } from './proof-nodes.ts';

/**
 * Reads the hash of a complete subtree, as `MerkleFrontier.append` told of it: level 0 holds the leaf hashes, as in
 * C2SP tlog-tiles. MUST answer for every node that lies wholly within the tree.
 */
export type ReadNode = (level: number, index: number) => Uint8Array | Promise<Uint8Array>;

/**
 * The inclusion proof PATH(index, D[n]) for leaf `index` (from 0) of the tree over `leaves`, given as leaf data
 * (RFC 6962, 2.1.1). Hashes run from the leaf's sibling up to the root's child. RangeError unless 0 ≤ index < n.
 */
export function inclusionProof(index: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  return foldAll(inclusionSteps(index, leaves.length), leaves);
}

/**
 * The consistency proof PROOF(first, D[n]) that the tree over `leaves` (leaf data) extends the tree over its first
 * `first` leaves (RFC 6962, 2.1.2). Empty where first = n. RangeError unless 0 < first ≤ n.
 */
export function consistencyProof(first: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  return foldAll(consistencySteps(first, leaves.length), leaves);
}

/** The same as `inclusionProof`, built from stored nodes: O(log size) reads, asked for at once. */
export function proveInclusion(index: number, size: number, readNode: ReadNode): Promise<Uint8Array[]> {
  return readAll(inclusionSteps(index, size), readNode);
}

/** The same as `consistencyProof`, built from stored nodes: O(log second) reads, asked for at once. */
export function proveConsistency(first: number, second: number, readNode: ReadNode): Promise<Uint8Array[]> {
  return readAll(consistencySteps(first, second), readNode);
}

function readAll(steps: readonly ProofStep[], readNode: ReadNode): Promise<Uint8Array[]> {
  const read = ({ level, index }: NodePosition) => readNode(level, index);
  return Promise.all(steps.map(async (step) => fold(await Promise.all(step.map(read)))));
}

function foldAll(steps: readonly ProofStep[], leaves: readonly Uint8Array[]): Uint8Array[] {
  const levels = completeLevels(leaves.map((data) => leafHash(data)));
  const read = ({ level, index }: NodePosition) => levels[level]?.[index];
  return steps.map((step) => fold(step.map(read)));
}

function completeLevels(leafHashes: readonly Uint8Array[]): (readonly Uint8Array[])[] {
  const levels = [leafHashes];
  for (let below = leafHashes; below.length > 1; levels.push(below)) below = parents(below);
  return levels;
}

function parents(hashes: readonly Uint8Array[]): readonly Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let i = 0; i + 1 < hashes.length; i += 2) above.push(fold(hashes.slice(i, i + 2)));
  return above;
}

function fold(hashes: readonly (Uint8Array | undefined)[]): Uint8Array {
  const folded = hashes.reduceRight((right, left) => (left && right ? nodeHash(left, right) : undefined));
  if (folded === undefined)
    throw new Error('A node of the tree is missing: the store must answer for every one.');
  return folded;
}
