/** What followed from a determination in the same instant, and the entry under which it is in the ledger. */
export interface DeterminationPlace {
  readonly proceedingId: string;
  readonly signerOffice: string;
  readonly entry: {
    readonly entryId: string;
    readonly sequence: number;
    readonly hash: string;
    /** Null until the sequencer has put it into the tree. */
    readonly leafIndex: number | null;
  } | null;
  readonly bars: readonly {
    readonly what: 'begins' | 'ends';
    readonly unitId: string;
    readonly unitName: string;
    readonly from: string;
    readonly until: string | null;
  }[];
  readonly notices: readonly {
    readonly id: string;
    readonly dutyId: string;
    readonly recipient: string;
    readonly deliveredOn: string | null;
  }[];
}
