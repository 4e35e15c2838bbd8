import { parseCheckpoint, toBase64 } from '#ledger';
import type { Views } from '../kernel/views.ts';
import type { LedgerStamp } from './paper.ts';

/** Where the ledger and one of its chains stand now. */
export async function ledgerStamp({ ledger }: Pick<Views, 'ledger'>, chain: string): Promise<LedgerStamp> {
  const [latest, head] = [await ledger.latestCheckpoint(), await ledger.chainHead(chain)];
  if (latest === undefined) return { checkpoint: null, chain, head: head ?? null };
  const { origin, size, rootHash } = parseCheckpoint(latest.note);
  return { checkpoint: { origin, size, rootHash: toBase64(rootHash) }, chain, head: head ?? null };
}

/** The stamp in words, for the foot of a paper. */
export function stampRows({ checkpoint, chain, head }: LedgerStamp): readonly (readonly [string, string])[] {
  const signed: readonly (readonly [string, string])[] =
    checkpoint === null
      ? [['Ledger checkpoint', 'none is signed yet']]
      : [
          ['Ledger', checkpoint.origin],
          ['Checkpoint size', String(checkpoint.size)],
          ['Checkpoint root hash', checkpoint.rootHash],
        ];
  const entry: readonly (readonly [string, string])[] =
    head === null
      ? [['Newest entry', 'none']]
      : [
          ['Newest entry', `${head.sequence}: ${head.entryId}`],
          ['Hash of that entry', head.hash],
        ];
  return [...signed, ['Chain', chain], ...entry];
}
