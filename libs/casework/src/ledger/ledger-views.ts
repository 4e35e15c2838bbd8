import type { RecordedHead, StoredEntry } from '#ledger';

/** What the verifier reads, all as of one instant. */
export interface LedgerSnapshot {
  readonly entries: AsyncIterable<readonly StoredEntry[]>;
  readonly heads: AsyncIterable<RecordedHead>;
  readonly checkpoints: readonly string[];
}

/** Which entries; every part narrows. */
export interface EntryFilter {
  readonly chain?: string;
  readonly act?: string;
  readonly accountId?: string;
  /** Entries after this one in time; from the last of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** An entry as an inspector reads it. `leafIndex` is null until the sequencer has put it in the tree. */
export interface EntryView {
  readonly id: string;
  readonly chain: string;
  readonly sequence: number;
  readonly hash: string;
  readonly leafIndex: number | null;
  /** The canonical text, byte for byte what was hashed. */
  readonly text: string;
}

export interface NodeReader {
  /** The root of a complete subtree; level 0 is a leaf. */
  (level: number, index: number): Uint8Array | undefined;
}

export interface LedgerViews {
  snapshot<Value>(work: (snapshot: LedgerSnapshot) => Promise<Value>): Promise<Value>;
  entries(filter: EntryFilter): Promise<readonly EntryView[]>;
  entry(id: string): Promise<EntryView | undefined>;
  /** The newest entry of a chain. */
  chainHead(
    chain: string,
  ): Promise<{ readonly sequence: number; readonly hash: string; readonly entryId: string } | undefined>;
  latestCheckpoint(): Promise<{ readonly size: number; readonly note: string } | undefined>;
  /** The hashes at these places of the tree, in one read. */
  nodes(places: readonly { readonly level: number; readonly index: number }[]): Promise<NodeReader>;
}
