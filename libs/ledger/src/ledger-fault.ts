import type { ChainFault } from './chain-walk.ts';
import type { CheckpointFault } from './note-error.ts';

/** Leaves from `from` up to and with `to` are not there, though later ones are. */
export interface LeavesMissing {
  readonly kind: 'leaves.missing';
  readonly from: number;
  readonly to: number;
}

/** A second entry claims leaf `index`. */
export interface LeafRepeated {
  readonly kind: 'leaf.repeated';
  readonly index: number;
}

/** A checkpoint was signed over more leaves than there are: those from `from` up to and with `to` were deleted. */
export interface TailMissing {
  readonly kind: 'tail.missing';
  readonly from: number;
  readonly to: number;
}

/** A recorded head of a chain is not its last entry. `found` is the last sequence found, 0 where there is none. */
export interface ChainCut {
  readonly kind: 'chain.cut';
  readonly chainId: string;
  readonly sequence: number;
  readonly found: number;
}

/** The checkpoint at this place of the list (from 0) cannot be trusted. */
export interface CheckpointRefused {
  readonly kind: 'checkpoint.refused';
  readonly position: number;
  readonly reason: CheckpointFault;
}

/** The leaves do not give the root that was signed for `size`; up to `after` they gave the signed roots. */
export interface CheckpointMismatch {
  readonly kind: 'checkpoint.mismatch';
  readonly size: number;
  readonly after: number;
}

/** Everything that can be wrong with a ledger. */
export type LedgerFault =
  ChainFault | LeavesMissing | LeafRepeated | TailMissing | ChainCut | CheckpointRefused | CheckpointMismatch;

type Sentences = {
  readonly [K in LedgerFault['kind']]: (fault: Extract<LedgerFault, { kind: K }>) => string;
};

const at = ({ chainId, sequence }: ChainFault) => `entry ${sequence} of chain ${chainId}`;
const leaves = (from: number, to: number) =>
  from === to ? `leaf ${from} is` : `leaves ${from} to ${to} are`;

const SENTENCES: Omit<Sentences, ChainFault['kind']> &
  Record<ChainFault['kind'], (fault: ChainFault) => string> = {
  'entry.updated': (fault) => `Updated: ${at(fault)} is not what was recorded.`,
  'entry.missing': (fault) => `Deleted: ${at(fault)} is not there, and later ones are.`,
  'entry.reordered': (fault) => `Reordered: ${at(fault)} does not stand in its place.`,
  'entry.inserted': (fault) => `Inserted: ${at(fault)} is there twice or is not of this chain.`,
  'leaves.missing': ({ from, to }) => `Deleted: ${leaves(from, to)} not there, and later ones are.`,
  'leaf.repeated': ({ index }) => `Inserted: more than one entry claims leaf ${index}.`,
  'tail.missing': ({ from, to }) =>
    `Deleted at the end: ${leaves(from, to)} not there, and a signed checkpoint counts them.`,
  'chain.cut': ({ chainId, sequence, found }) =>
    `Deleted or altered at the end: chain ${chainId} was recorded to end at entry ${sequence}, and entry ${found} was found last.`,
  'checkpoint.refused': ({ position, reason }) =>
    `Checkpoint ${position + 1} of the list cannot be trusted: ${reason}.`,
  'checkpoint.mismatch': ({ size, after }) =>
    `The first ${size} leaves do not give the root that was signed: one from leaf ${after} to ${size - 1} was updated, reordered or inserted.`,
};

/** The fault in one sentence for a person: what was found and where. */
export function describeFault(fault: LedgerFault): string {
  // The table has a sentence of the right argument for each kind; the compiler cannot tie the two together.
  const sentence = SENTENCES[fault.kind] as (fault: LedgerFault) => string;
  return sentence(fault);
}
