import { toHex } from './bytes.ts';
import type { ChainedEntry, ChainPlace } from './chain-entry.ts';
import { ChainWalk } from './chain-walk.ts';
import { CheckpointTrail, type CheckpointSource } from './checkpoint-trail.ts';
import type { LedgerFault } from './ledger-fault.ts';
import { MerkleFrontier } from './merkle-frontier.ts';
import { HASH_BYTES } from './sha256.ts';

/** An entry as read back. `index` is its leaf in the tree, from 0, or null while no sequencer has integrated it. */
export interface StoredEntry extends ChainedEntry {
  readonly index: number | null;
}

/** The last entry of a chain as recorded apart from the entries, such as the row its writers lock. */
export interface RecordedHead extends ChainPlace {
  readonly hash: Uint8Array;
}

/** Everything a ledger is verified from. */
export interface LedgerRecord extends CheckpointSource {
  /**
   * The entries in pages: integrated ones by leaf index, then those not yet integrated. Within a chain, by sequence:
   * a sequencer MUST integrate entries of one chain in their order.
   */
  readonly entries: AsyncIterable<readonly StoredEntry[]> | Iterable<readonly StoredEntry[]>;
  /** Recorded heads, where there are any: they show a cut end that no checkpoint covers yet. */
  readonly heads?: AsyncIterable<RecordedHead> | Iterable<RecordedHead>;
  /** How many faults to keep; all are counted. 1,000 unless given. */
  readonly maxFaults?: number;
}

/** What was found. `sound` is true where there is no fault at all. */
export interface LedgerVerdict {
  readonly sound: boolean;
  /** The first faults in the order found, up to `maxFaults`. */
  readonly faults: readonly LedgerFault[];
  readonly faultCount: number;
  /** Entries read, integrated or not. */
  readonly entries: number;
  readonly chains: number;
  /** Leaves in the tree. */
  readonly size: number;
  /** The tree's root, or undefined where missing leaves leave none. */
  readonly rootHash: Uint8Array | undefined;
  /** Entries that no sequencer has integrated yet. */
  readonly pending: number;
  /** The size of the largest checkpoint that fits. Leaves from here on are not under a signature yet. */
  readonly signedSize: number;
  /** How many checkpoints fit. */
  readonly checkpoints: number;
}

/**
 * Verifies a whole ledger: recomputes every leaf hash, follows every chain, rebuilds the tree and compares it with
 * every signed checkpoint. Pass checkpoints kept outside the database too: with the database's own alone, someone who
 * owns it can delete the end of the ledger together with the checkpoints that count it.
 *
 * Memory: one head for each chain, one hash for each bit of the size, and the checkpoints. Faults are values; what is
 * thrown is what reading throws, and CheckpointError where a trusted key cannot be read.
 */
export async function verifyLedger(record: LedgerRecord): Promise<LedgerVerdict> {
  const audit = new LedgerAudit(record);
  for await (const page of record.entries) for (const entry of page) audit.take(entry);
  for await (const head of record.heads ?? []) audit.compare(head);
  return audit.conclude();
}

class LedgerAudit {
  readonly #faults: LedgerFault[] = [];
  readonly #maxFaults: number;
  readonly #frontier = new MerkleFrontier();
  readonly #chains = new ChainWalk((fault) => this.#report(fault));
  readonly #trail: CheckpointTrail;
  #faultCount = 0;
  #entries = 0;
  #pending = 0;
  #size = 0;

  constructor(record: LedgerRecord) {
    this.#maxFaults = record.maxFaults ?? 1000;
    this.#trail = new CheckpointTrail(record, (fault) => this.#report(fault));
    this.#trail.meet(this.#frontier);
  }

  take(entry: StoredEntry): void {
    this.#entries += 1;
    this.#chains.take(entry);
    if (entry.index === null) this.#pending += 1;
    else this.#integrate(entry.index, entry.hash);
  }

  compare({ chainId, sequence, hash }: RecordedHead): void {
    const head = this.#chains.head(chainId);
    if (head?.sequence === sequence && head.hash === toHex(hash)) return;
    this.#report({ kind: 'chain.cut', chainId, sequence, found: head?.sequence ?? 0 });
  }

  conclude(): LedgerVerdict {
    this.#trail.end(this.#size);
    return {
      sound: this.#faultCount === 0,
      faults: this.#faults,
      faultCount: this.#faultCount,
      entries: this.#entries,
      chains: this.#chains.chains,
      size: this.#size,
      rootHash: this.#isWhole() ? this.#frontier.root() : undefined,
      pending: this.#pending,
      signedSize: this.#trail.signedSize,
      checkpoints: this.#trail.fitting,
    };
  }

  #integrate(index: number, hash: Uint8Array): void {
    if (index < this.#size) return this.#report({ kind: 'leaf.repeated', index });
    if (index > this.#size) this.#report({ kind: 'leaves.missing', from: this.#size, to: index - 1 });
    // Above missing leaves nothing can be recomputed: the frontier stays where it was.
    if (index === this.#size && this.#isWhole() && hash.length === HASH_BYTES) this.#frontier.append(hash);
    this.#size = index + 1;
    if (this.#isWhole()) this.#trail.meet(this.#frontier);
  }

  #isWhole(): boolean {
    return this.#frontier.size === this.#size;
  }

  #report(fault: LedgerFault): void {
    this.#faultCount += 1;
    if (this.#faults.length < this.#maxFaults) this.#faults.push(fault);
  }
}
