import type { ChainedEntry } from './chain-entry.ts';
import { type ChainFault, type ChainHead, ChainWalk } from './chain-walk.ts';

/** The head of a chain that holds, or the first thing wrong with it. The head of no entries is undefined. */
export type ChainVerdict =
  | { readonly sound: true; readonly head: ChainHead | undefined }
  | { readonly sound: false; readonly fault: ChainFault };

/**
 * Verifies one chain from its first entry, in the order of the stored sequence numbers. An entry of another chain is
 * a fault. What was cut off the end is not seen here: compare `head` with a head kept elsewhere, or a checkpoint.
 */
export function verifyChain(entries: Iterable<ChainedEntry>): ChainVerdict {
  const faults: ChainFault[] = [];
  const walk = new ChainWalk((fault) => faults.push(fault));
  let chainId: string | undefined;
  for (const entry of entries) {
    chainId ??= entry.chainId;
    if (entry.chainId === chainId) walk.take(entry);
    else faults.push({ kind: 'entry.inserted', chainId: entry.chainId, sequence: entry.sequence });
  }
  const [fault] = faults;
  if (fault === undefined)
    return { sound: true, head: chainId === undefined ? undefined : walk.head(chainId) };
  const { kind, sequence } = fault;
  return { sound: false, fault: { kind, chainId: fault.chainId, sequence } };
}
