/** A complete subtree: MTH(D[index · 2^level : (index + 1) · 2^level]). Level 0 holds the leaf hashes. */
export interface NodePosition {
  readonly level: number;
  readonly index: number;
}

/**
 * What one hash of a proof is made of: complete subtrees, left to right. Folded from the right with `nodeHash` they
 * give the hash. More than one only at the ragged right edge of the tree.
 */
export type ProofStep = readonly NodePosition[];

/**
 * The steps of PATH(index, D[size]), from the leaf's sibling up (RFC 6962, 2.1.1). RangeError unless
 * 0 ≤ index < size, both whole numbers up to 2^53 - 1.
 */
export function inclusionSteps(index: number, size: number): readonly ProofStep[] {
  if (!isCount(index) || !isCount(size) || index >= size) {
    throw new RangeError(
      `There is no leaf ${index} in a tree of ${size}: an index runs from 0 to the size less one.`,
    );
  }
  const steps: ProofStep[] = [];
  for (let [start, end] = [0, size]; end - start > 1;) {
    const middle = start + largestPowerBelow(end - start);
    steps.unshift(index < middle ? covering(middle, end) : covering(start, middle));
    if (index < middle) end = middle;
    else start = middle;
  }
  return steps;
}

/**
 * The steps of PROOF(first, D[second]) (RFC 6962, 2.1.2). RangeError unless 0 < first ≤ second, both whole numbers
 * up to 2^53 - 1. The RFC defines no proof from the empty tree: it would prove nothing.
 */
export function consistencySteps(first: number, second: number): readonly ProofStep[] {
  if (!isCount(first) || !isCount(second) || first < 1 || first > second) {
    throw new RangeError(
      `No consistency proof leads from size ${first} to ${second}: it needs 0 < first ≤ second.`,
    );
  }
  const steps: ProofStep[] = [];
  let [start, end] = [0, second];
  while (first < end) {
    const middle = start + largestPowerBelow(end - start);
    steps.unshift(first <= middle ? covering(middle, end) : covering(start, middle));
    if (first <= middle) end = middle;
    else start = middle;
  }
  return start === 0 ? steps : [covering(start, end), ...steps];
}

/** The nodes an inclusion proof reads, each once: for a store that fetches them in one go. RangeError as `inclusionSteps`. */
export function inclusionNodes(index: number, size: number): readonly NodePosition[] {
  return inclusionSteps(index, size).flat();
}

/** The nodes a consistency proof reads, each once. RangeError as `consistencySteps`. */
export function consistencyNodes(first: number, second: number): readonly NodePosition[] {
  return consistencySteps(first, second).flat();
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/* The largest power of two smaller than n, for n > 1: "k" in the RFC. Bit operators stop at 32 bits. */
function largestPowerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

function covering(start: number, end: number): ProofStep {
  const nodes: NodePosition[] = [];
  for (let at = start; at < end;) {
    let [level, width] = [0, 1];
    while (width * 2 <= end - at) [level, width] = [level + 1, width * 2];
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}
