import { isHexOf, toHex } from './bytes.ts';
import {
  type ChainClaim,
  type ChainedEntry,
  type ChainPlace,
  NO_PREVIOUS,
  opensWith,
  readClaim,
} from './chain-entry.ts';
import { leafHashOfText } from './leaf-hash.ts';

/**
 * What is wrong with a chain, at the entry that should have stood, or stands, as `sequence`.
 *
 * updated: the entry's content is not what was hashed, or the next entry does not follow from it.
 * missing: the chain goes on after it, and it is not there.
 * reordered: it is there, but not in its place.
 * inserted: two entries claim this place, or the entry belongs to another chain.
 */
export interface ChainFault extends ChainPlace {
  readonly kind: 'entry.updated' | 'entry.missing' | 'entry.reordered' | 'entry.inserted';
}

/** The last good entry of a chain. `hash` is in hexadecimal. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

interface Head extends ChainHead {
  /* The hash of a second entry that claims the same place: the next may follow either. */
  readonly rival?: string;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Report = (fault: ChainFault) => void;

/* A break that a later entry may explain. The chain goes on at `next`. */
interface Break {
  readonly fault: Mutable<ChainFault>;
  readonly next: number;
}

const START: Head = { sequence: 0, hash: NO_PREVIOUS };

/**
 * Follows any number of chains entry by entry, and keeps only the head of each. Entries of one chain come in the order
 * of their sequence; chains may be mixed. After a fault it goes on from what it found, so that one break is told once.
 *
 * A fault given to `report` may still become more exact when a later entry explains it: read the kinds at the end.
 */
export class ChainWalk {
  readonly #heads = new Map<string, Head>();
  /* The latest unexplained break of each faulty chain. */
  readonly #breaks = new Map<string, Break>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** How many chains were met. */
  get chains(): number {
    return this.#heads.size;
  }

  /** The last entry found of a chain. */
  head(chainId: string): ChainHead | undefined {
    return this.#heads.get(chainId);
  }

  /** Checks the next entry, and answers whether its text is what its stored hash was made from. */
  take(entry: ChainedEntry): boolean {
    const { chainId } = entry;
    const head = this.#heads.get(chainId) ?? START;
    const sequence = head.sequence + 1;
    const hash = leafHashOfText(entry.text);
    if (!isHexOf(hash, entry.hash)) {
      this.#updated(head, entry);
      return false;
    }
    if (entry.sequence === sequence && opensWith(entry.text, { chainId, previous: head.hash, sequence })) {
      this.#heads.set(chainId, { sequence, hash });
    } else {
      this.#explain(head, entry, hash);
    }
    return true;
  }

  #updated(head: Head, { chainId, sequence, hash }: ChainedEntry): void {
    this.#report({ kind: 'entry.updated', chainId, sequence });
    // The stored hash may be the true one: entries after it can then still be checked.
    if (sequence > head.sequence) this.#heads.set(chainId, { sequence, hash: toHex(hash) });
  }

  #explain(head: Head, entry: ChainedEntry, hash: string): void {
    const claim = readClaim(entry.text);
    if (claim === undefined || claim.chainId !== entry.chainId) {
      this.#report({ kind: 'entry.inserted', chainId: entry.chainId, sequence: entry.sequence });
    } else if (claim.sequence <= head.sequence) {
      this.#again(head, claim, hash);
    } else {
      this.#jump(head, claim, entry.sequence);
      this.#heads.set(claim.chainId, { sequence: claim.sequence, hash });
    }
  }

  /* The entry stands further on than it should, does not follow from the one before, or its row was renumbered. */
  #jump(head: Head, claim: ChainClaim, stored: number): void {
    const { chainId } = claim;
    const expected = head.sequence + 1;
    if (claim.sequence > expected)
      this.#break({ kind: 'entry.missing', chainId, sequence: expected }, claim.sequence);
    else if (claim.previous !== head.hash && claim.previous !== head.rival) {
      this.#break({ kind: 'entry.updated', chainId, sequence: Math.max(1, head.sequence) }, expected + 1);
    } else if (stored !== expected) this.#report({ kind: 'entry.updated', chainId, sequence: expected });
  }

  /* The entry claims a place that was passed already: it explains the break before it, or is one too many. */
  #again(head: Head, { chainId, sequence }: ChainClaim, hash: string): void {
    const found = this.#breaks.get(chainId);
    if (found === undefined || !explains(sequence, found)) {
      this.#report({ kind: 'entry.inserted', chainId, sequence });
    } else if (found.fault.kind === 'entry.updated') {
      Object.assign(found.fault, { kind: 'entry.inserted', sequence });
    } else {
      found.fault.kind = 'entry.reordered';
    }
    if (sequence === head.sequence) this.#heads.set(chainId, { ...head, rival: hash });
  }

  #break(fault: ChainFault, next: number): void {
    this.#breaks.set(fault.chainId, { fault, next });
    this.#report(fault);
  }
}

/* An entry that was taken for missing turns up; or the true entry does, behind what was put in front of it. */
function explains(sequence: number, { fault, next }: Break): boolean {
  if (fault.kind === 'entry.updated') return sequence === next - 1;
  return fault.kind !== 'entry.inserted' && sequence >= fault.sequence && sequence < next;
}
