import type { EvidenceItem } from './evidence.ts';

/** What is looked at to tell whether two items go back to the same thing. */
export type Sourced = Pick<EvidenceItem, 'id' | 'sha256' | 'canonicalUrl' | 'copyOf'> & {
  readonly originId: string | null;
};

/**
 * Groups items that go back to the same thing: a person put them under one origin, one is a working copy of the other, or
 * they have the same bytes or the same canonical address. Transitive; in the order of the first item of each group. The
 * number of groups is the number of independent origins: five reports of one witness count as one (law digest, section 10).
 */
export function originClusters(items: readonly Sourced[]): readonly (readonly string[])[] {
  const roots = new Map<string, string>();
  for (const item of items) for (const key of keysOf(item)) join(roots, `item:${item.id}`, key);
  const clusters = new Map<string, Set<string>>();
  for (const { id } of items) {
    const root = rootOf(roots, `item:${id}`);
    clusters.set(root, (clusters.get(root) ?? new Set()).add(id));
  }
  return [...clusters.values()].map((ids) => [...ids]);
}

/** How many origins these items have that do not go back to each other. */
export const independentOrigins = (items: readonly Sourced[]): number => originClusters(items).length;

function keysOf({ sha256, canonicalUrl, copyOf, originId }: Sourced): string[] {
  return [
    `bytes:${sha256}`,
    ...(canonicalUrl === null ? [] : [`address:${canonicalUrl}`]),
    ...(copyOf === null ? [] : [`item:${copyOf}`]),
    ...(originId === null ? [] : [`origin:${originId}`]),
  ];
}

function rootOf(roots: Map<string, string>, key: string): string {
  let root = key;
  for (let next = roots.get(root); next !== undefined && next !== root; next = roots.get(root)) root = next;
  roots.set(key, root);
  return root;
}

function join(roots: Map<string, string>, left: string, right: string): void {
  roots.set(rootOf(roots, right), rootOf(roots, left));
}
