import { sameBytes } from './bytes.ts';
import { type Checkpoint, verifyCheckpoint } from './checkpoint.ts';
import type { LedgerFault } from './ledger-fault.ts';
import type { MerkleFrontier } from './merkle-frontier.ts';
import { CheckpointError } from './note-error.ts';
import { parseVerifierKey } from './note-key.ts';

/** Signed checkpoints of one log, and what makes them trusted. */
export interface CheckpointSource {
  /** Signed notes, in any order, from the database and from wherever else copies are kept. */
  readonly checkpoints: Iterable<Uint8Array | string>;
  /** The log's verifier keys, past ones included. */
  readonly vkeys: readonly string[];
  /** The log's origin; where it is left out, the name of the key that signed. */
  readonly origin?: string;
}

/** The checkpoints of a log in the order of their sizes, compared with a tree as it grows past them. */
export class CheckpointTrail {
  readonly #checkpoints: readonly Checkpoint[];
  readonly #report: (fault: LedgerFault) => void;
  #next = 0;
  #fitting = 0;
  #signedSize = 0;
  #broken = false;

  /** Verifies every signature; reports what it refuses. CheckpointError where a trusted key cannot be read. */
  constructor(source: CheckpointSource, report: (fault: LedgerFault) => void) {
    source.vkeys.forEach(parseVerifierKey);
    this.#report = report;
    this.#checkpoints = [...source.checkpoints]
      .map((note, position) => this.#verify(note, position, source))
      .filter((checkpoint) => checkpoint !== undefined)
      .sort((a, b) => a.size - b.size);
  }

  /** How many checkpoints fit the tree so far. */
  get fitting(): number {
    return this.#fitting;
  }

  /** The size of the largest checkpoint that fits. */
  get signedSize(): number {
    return this.#signedSize;
  }

  /** Compares the checkpoints of the tree's present size. Only the first mismatch is told: later ones follow from it. */
  meet(frontier: MerkleFrontier): void {
    if (this.#broken || this.#checkpoints[this.#next]?.size !== frontier.size) return;
    const root = frontier.root();
    const after = this.#signedSize;
    for (; this.#checkpoints[this.#next]?.size === frontier.size; this.#next += 1) {
      if (sameBytes(this.#checkpoints[this.#next]?.rootHash ?? root, root)) this.#fits(frontier.size);
      else this.#breaks(frontier.size, after);
    }
  }

  /** Tells of leaves that a checkpoint counts and the tree, at its end, does not have. */
  end(size: number): void {
    const largest = this.#checkpoints.at(-1)?.size ?? 0;
    if (largest > size) this.#report({ kind: 'tail.missing', from: size, to: largest - 1 });
  }

  #fits(size: number): void {
    this.#fitting += 1;
    this.#signedSize = size;
  }

  #breaks(size: number, after: number): void {
    if (!this.#broken) this.#report({ kind: 'checkpoint.mismatch', size, after });
    this.#broken = true;
  }

  #verify(
    note: Uint8Array | string,
    position: number,
    { vkeys, origin }: CheckpointSource,
  ): Checkpoint | undefined {
    try {
      return verifyCheckpoint(note, vkeys, origin);
    } catch (error) {
      if (!(error instanceof CheckpointError)) throw error;
      this.#report({ kind: 'checkpoint.refused', position, reason: error.reason });
      return undefined;
    }
  }
}
