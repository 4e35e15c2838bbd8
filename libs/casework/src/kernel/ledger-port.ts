/** One act, as it enters the ledger. The actor and the time are added by the transaction, not by the caller. */
export interface LedgerAct {
  /** The hash chain it belongs to, `noun:id`: `case:…`, `information:…`, `incident:…`, `evidence:…`, `request:…`, `unit:…`, `account:…`, `import:…`. */
  readonly chain: string;
  /** What happened, `noun.past-participle`. */
  readonly act: `${string}.${string}`;
  /** Everything the act said, by value: an inspector must be able to read it without the tables. JSON only. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Where an entry stands in its chain. */
export interface LedgerReceipt {
  readonly entryId: string;
  readonly chain: string;
  readonly sequence: number;
  /** RFC 6962 leaf hash of the entry's canonical bytes, in hex. */
  readonly hash: string;
}

/** Appends to the ledger inside the act's own transaction: both are committed, or neither. */
export interface LedgerPort {
  append(act: LedgerAct): Promise<LedgerReceipt>;
  /** Many acts in their order, in a bounded number of statements; for imports. */
  appendAll(acts: readonly LedgerAct[]): Promise<readonly LedgerReceipt[]>;
}
