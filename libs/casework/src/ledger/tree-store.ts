/** An entry that is committed and not yet in the tree. */
export interface PendingEntry {
  readonly entryId: string;
  readonly hash: Uint8Array;
}

/** A leaf of the tree. */
export interface Leaf extends PendingEntry {
  readonly index: number;
}

/** The root of a complete subtree: level 1 is over two leaves. */
export interface Node {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

/** A signed head, with the right edge of the tree to go on from. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly note: string;
  readonly frontier: Uint8Array;
}

/** The tree over all entries. Everything in it is only ever added. */
export interface TreeStore {
  /** False when another sequencer is at work; the lock ends with the transaction. */
  tryLock(): Promise<boolean>;
  latest(): Promise<StoredCheckpoint | undefined>;
  /** Up to `limit` entries, each chain's in the order of its sequence, and none before its predecessor. */
  pending(limit: number): Promise<readonly PendingEntry[]>;
  /** Adds the leaves and the nodes they complete, and takes the entries from the queue. */
  add(leaves: readonly Leaf[], nodes: readonly Node[]): Promise<void>;
  addCheckpoint(checkpoint: StoredCheckpoint): Promise<void>;
}

/** The one who signs heads. The secret key stays behind this port. */
export interface CheckpointSigner {
  readonly origin: string;
  /** The verifier key, C2SP signed-note form. */
  readonly vkey: string;
  sign(head: { readonly size: number; readonly rootHash: Uint8Array }): string;
}

/** Keeps signed heads outside the database: what makes a deleted tail visible to whoever verifies. */
export interface CheckpointKeeper {
  keep(note: string): Promise<void>;
  /** Every head kept, the oldest first. */
  kept(): Promise<readonly string[]>;
}
