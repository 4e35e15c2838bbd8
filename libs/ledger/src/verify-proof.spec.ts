import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  consistencyNodes,
  consistencyProof,
  fromHex,
  inclusionNodes,
  inclusionProof,
  leafHash,
  MerkleFrontier,
  nodeHash,
  proveConsistency,
  proveInclusion,
  rootFromLeafHashes,
  rootHash,
  toHex,
  verifyConsistency,
  verifyInclusion,
} from './index.ts';

interface InclusionProbe {
  desc: string;
  index: number;
  size: number;
  root: string;
  leafHash: string;
  proof: string[];
  wantErr: boolean;
}
interface ConsistencyProbe {
  desc: string;
  first: number;
  second: number;
  firstRoot: string;
  secondRoot: string;
  proof: string[];
  wantErr: boolean;
}
interface Tree {
  leaves: string[];
  leafHashes: string[];
  roots: string[];
}

const vectors = (name: string) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'));
const hex = (text: string): Uint8Array => fromHex(text)!;
const data = (n: number) => Array.from({ length: n }, (_, i) => new TextEncoder().encode(`leaf ${i}`));
const MOST = 70;

/** RFC 6962, 2.1, word for word: what the frontier must agree with. */
function treeHash(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 1) return leafHash(leaves[0]!);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

describe('the Merkle tree', () => {
  const { leaves, leafHashes, roots } = vectors('tree') as Tree;

  test.each(leaves.map((leaf, i) => [leaf, leafHashes[i]!]))(
    'leaf %j has its published hash',
    (leaf, want) => {
      expect(toHex(leafHash(hex(leaf)))).toBe(want);
    },
  );

  test.each(roots.map((root, size) => [size, root] as const))(
    'the tree of %i leaves has its published root',
    (size, want) => {
      expect(toHex(rootHash(leaves.slice(0, size).map(hex)))).toBe(want);
      expect(toHex(rootFromLeafHashes(leafHashes.slice(0, size).map(hex)))).toBe(want);
    },
  );

  test('the frontier agrees with the definition at every size', () => {
    const all = data(MOST);
    for (let n = 1; n <= MOST; n += 1) expect(rootHash(all.slice(0, n))).toEqual(treeHash(all.slice(0, n)));
  });

  test('a leaf of any length is hashed behind the byte 0', () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 300_000]) {
      const leaf = new Uint8Array(length).fill(7);
      expect(leafHash(leaf)).toEqual(leafHash(Buffer.from(leaf)));
      expect(leafHash(leaf)).not.toEqual(leafHash(new Uint8Array(length + 1).fill(7)));
    }
  });

  test('a leaf that is text, and a node over hashes of another length, are refused', () => {
    expect(() => leafHash('text' as never)).toThrow(TypeError);
    expect(() => nodeHash(new Uint8Array(31), new Uint8Array(33))).toThrow(RangeError);
  });

  test('hashes are plain bytes of their own, not views that later calls overwrite', () => {
    const first = leafHash(hex('00'));
    const copy = first.slice();
    leafHash(hex('01'));
    nodeHash(first, first);
    expect(first).toEqual(copy);
    expect(first.constructor).toBe(Uint8Array);
    expect(first.buffer.byteLength).toBe(32);
  });
});

describe('inclusion', () => {
  test.each((vectors('inclusion').probes as InclusionProbe[]).map((probe) => [probe.desc, probe] as const))(
    '%s',
    (_, probe) => {
      const { index, size, proof, wantErr } = probe;
      const got = verifyInclusion(hex(probe.leafHash), index, size, proof.map(hex), hex(probe.root));
      expect(got).toBe(!wantErr);
    },
  );

  test('every leaf of every tree up to 70 is proved, and in no other place', () => {
    const all = data(MOST);
    for (let size = 1; size <= MOST; size += 1) {
      const leaves = all.slice(0, size);
      const root = rootHash(leaves);
      leaves.forEach((leaf, index) => {
        const proof = inclusionProof(index, leaves);
        const places = leaves.map((_, at) => verifyInclusion(leafHash(leaf), at, size, proof, root));
        expect(trueAt(places)).toEqual([index]);
      });
    }
  });

  test('one flipped bit anywhere never verifies', () => {
    fc.assert(
      fc.property(placeInTree(), fc.nat(), (place, bit) => {
        const { leaves, index } = place;
        const parts = [leafHash(leaves[index]!), rootHash(leaves), ...inclusionProof(index, leaves)];
        const [leaf, root, ...proof] = flipBit(parts, bit);
        return !verifyInclusion(leaf!, index, leaves.length, proof, root!);
      }),
    );
  });

  test('beyond 32 bits of size it holds all the same', () => {
    const size = 2 ** 52 + 1;
    const leaf = leafHash(hex('2a'));
    const left = leafHash(hex('2b'));
    expect(verifyInclusion(leaf, size - 1, size, [left], nodeHash(left, leaf))).toBe(true);
    expect(verifyInclusion(leaf, 2 ** 60, 2 ** 61, [left], nodeHash(left, leaf))).toBe(false);
  });

  test('what is not a proof at all is false, not an exception', () => {
    const leaf = leafHash(hex('2a'));
    for (const proof of [null, undefined, 'proof', [null], [new Array(32)], {}]) {
      expect(verifyInclusion(leaf, 0, 2, proof as never, leaf)).toBe(false);
      expect(verifyConsistency(1, 2, proof as never, leaf, leaf)).toBe(false);
      expect(verifyConsistency(1, 1, proof as never, leaf, leaf)).toBe(false);
    }
    expect(verifyInclusion(null as never, 0, 1, [], leaf)).toBe(false);
    expect(verifyInclusion(leaf, '0' as never, 1, [], leaf)).toBe(false);
  });

  test('a leaf outside the tree cannot be proved', () => {
    for (const index of [-1, 3, 0.5, Number.NaN])
      expect(() => inclusionProof(index, data(3))).toThrow(RangeError);
    expect(() => inclusionProof(0, [])).toThrow(RangeError);
  });
});

describe('consistency', () => {
  test.each(
    (vectors('consistency').probes as ConsistencyProbe[]).map((probe) => [probe.desc, probe] as const),
  )('%s', (_, probe) => {
    const { first, second, proof, wantErr } = probe;
    const got = verifyConsistency(first, second, proof.map(hex), hex(probe.firstRoot), hex(probe.secondRoot));
    expect(got).toBe(!wantErr);
  });

  test('every pair of sizes up to 70 is proved, and for no other first size', () => {
    const all = data(MOST);
    const roots = Array.from({ length: MOST + 1 }, (_, size) => rootHash(all.slice(0, size)));
    for (let second = 1; second <= MOST; second += 1) {
      for (let first = 1; first <= second; first += 1) {
        const proof = consistencyProof(first, all.slice(0, second));
        const sizes = roots.map((root, size) => verifyConsistency(size, second, proof, root, roots[second]!));
        expect(trueAt(sizes)).toEqual([first]);
      }
    }
  });

  test('one flipped bit anywhere never verifies', () => {
    fc.assert(
      fc.property(placeInTree(), fc.nat(), ({ leaves, index }, bit) => {
        const first = index + 1;
        const parts = [
          rootHash(leaves.slice(0, first)),
          rootHash(leaves),
          ...consistencyProof(first, leaves),
        ];
        const [firstRoot, secondRoot, ...proof] = flipBit(parts, bit);
        return !verifyConsistency(first, leaves.length, proof, firstRoot!, secondRoot!);
      }),
    );
  });

  test('there is no proof from nothing, or back in time', () => {
    for (const first of [0, 4, 1.5, -1]) expect(() => consistencyProof(first, data(3))).toThrow(RangeError);
  });
});

describe('proofs from stored nodes', () => {
  test('they are the same as proofs from the leaves, and read only nodes the frontier told of', async () => {
    const all = data(33);
    const stored = new Map<string, Uint8Array>();
    const frontier = new MerkleFrontier();
    for (let size = 1; size <= all.length; size += 1) {
      frontier.append(leafHash(all[size - 1]!), (level, index, hash) =>
        stored.set(`${level}/${index}`, hash),
      );
      const leaves = all.slice(0, size);
      const read = (level: number, index: number) => stored.get(`${level}/${index}`)!;
      for (let at = 0; at < size; at += 1) {
        expect(await proveInclusion(at, size, read)).toEqual(inclusionProof(at, leaves));
        expect(await proveConsistency(at + 1, size, async (...node) => read(...node))).toEqual(
          consistencyProof(at + 1, leaves),
        );
        for (const node of [...inclusionNodes(at, size), ...consistencyNodes(at + 1, size)]) {
          expect(stored.has(`${node.level}/${node.index}`)).toBe(true);
        }
      }
    }
    expect(stored.size).toBe(33 + 16 + 8 + 4 + 2 + 1);
  });

  test('a proof in a huge tree reads a handful of nodes', () => {
    expect(inclusionNodes(2 ** 40, 2 ** 45 + 12_345).length).toBeLessThan(60);
    expect(consistencyNodes(2 ** 40 + 1, 2 ** 45 + 12_345).length).toBeLessThan(110);
  });

  test('a store that lacks a node is a bug, and says so', async () => {
    await expect(proveInclusion(0, 4, () => undefined as never)).rejects.toThrow('missing');
  });
});

describe('the frontier', () => {
  test('it goes on after saving and restoring as if nothing had happened', () => {
    const all = data(MOST);
    let frontier = new MerkleFrontier();
    expect(MerkleFrontier.restore(frontier.toBytes()).root()).toEqual(rootHash([]));
    for (let n = 1; n <= MOST; n += 1) {
      frontier.append(leafHash(all[n - 1]!));
      frontier = MerkleFrontier.restore(Buffer.concat([Buffer.from('x'), frontier.toBytes()]).subarray(1));
      expect(frontier.size).toBe(n);
      expect(frontier.root()).toEqual(rootHash(all.slice(0, n)));
    }
  });

  test('bytes that are not a saved frontier are refused', () => {
    const saved = new MerkleFrontier();
    saved.append(leafHash(hex('')));
    const bytes = saved.toBytes();
    for (const bad of [
      bytes.subarray(0, 7),
      bytes.subarray(0, 39),
      Buffer.concat([bytes, bytes]),
      new Uint8Array(),
      new Uint8Array(40).fill(255),
    ]) {
      expect(() => MerkleFrontier.restore(bad)).toThrow(RangeError);
    }
    expect(() => saved.append(new Uint8Array(31))).toThrow(RangeError);
  });
});

const trueAt = (answers: readonly boolean[]) => answers.flatMap((answer, at) => (answer ? [at] : []));

function placeInTree() {
  return fc
    .integer({ min: 1, max: MOST })
    .chain((size) => fc.record({ leaves: fc.constant(data(size)), index: fc.nat(size - 1) }));
}

function flipBit(parts: readonly Uint8Array[], bit: number): Uint8Array[] {
  const flipped = parts.map((part) => part.slice());
  const at = bit % (parts.length * 256);
  const part = flipped[Math.floor(at / 256)]!;
  const byte = Math.floor((at % 256) / 8);
  part[byte] = part[byte]! ^ (1 << (at % 8));
  return flipped;
}
