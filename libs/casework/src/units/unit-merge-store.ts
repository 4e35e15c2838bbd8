/** That two records are one unit. The records themselves are not touched: reading follows the merge while it is live. */
export interface UnitMerge {
  readonly id: string;
  readonly keptId: string;
  readonly absorbedId: string;
  readonly at: string;
  readonly accountId: string;
  readonly reason: string;
  readonly undone: { readonly at: string; readonly accountId: string; readonly reason: string } | null;
}

export interface UnitMergeStore {
  /** Makes other merges and undos wait: who stands for whom changes one act at a time. */
  lockAll(): Promise<void>;
  byId(id: string): Promise<UnitMerge | undefined>;
  add(merge: Pick<UnitMerge, 'id' | 'keptId' | 'absorbedId' | 'reason'>): Promise<void>;
  undo(merge: UnitMerge, undoId: string, reason: string): Promise<void>;
}
