import type { RecordedHead, StoredEntry } from '#ledger';
import type { CaseThen } from './case-as-known.ts';

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
  /** Acts from this moment on and up to that one; ISO 8601. */
  readonly from?: string;
  readonly until?: string;
  /** Anywhere in what the entry says, without regard to case. Reads entry by entry: narrow it by time or chain. */
  readonly text?: string;
  /** Any of these acts; of several conditions all must hold. */
  readonly acts?: readonly string[];
  /** Oldest first unless said. */
  readonly order?: 'oldest-first' | 'newest-first';
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
  /** The name of what the chain is about; null where it has none, or may not be named here. */
  readonly about: string | null;
}

export interface NodeReader {
  /** The root of a complete subtree; level 0 is a leaf. */
  (level: number, index: number): Uint8Array | undefined;
}

export interface LedgerViews {
  snapshot<Value>(work: (snapshot: LedgerSnapshot) => Promise<Value>): Promise<Value>;
  entries(filter: EntryFilter): Promise<readonly EntryView[]>;
  entry(id: string): Promise<EntryView | undefined>;
  /** A case as known at a moment; undefined where it is not there. */
  caseThen(caseId: string, knownAt: string): Promise<CaseThen | undefined>;
  /** The newest entry of a chain. */
  chainHead(
    chain: string,
  ): Promise<{ readonly sequence: number; readonly hash: string; readonly entryId: string } | undefined>;
  latestCheckpoint(): Promise<{ readonly size: number; readonly note: string } | undefined>;
  /** The hashes at these places of the tree, in one read. */
  nodes(places: readonly { readonly level: number; readonly index: number }[]): Promise<NodeReader>;
}
