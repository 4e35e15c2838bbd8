import { sha256 } from '../../proofs/sha256.ts';

/** As the API gives it. */
export interface Puzzle {
  readonly puzzle: string;
  readonly bits: number;
}

/** What the API takes for it. */
export interface Solved {
  readonly puzzle: string;
  readonly number: string;
}

const AT_ONCE = 2_000;

/** Whether the digest begins with that many zero bits; at most 32. */
const beginsWith = (digest: Uint8Array, bits: number): boolean =>
  Math.clz32(new DataView(digest.buffer, digest.byteOffset).getUint32(0)) >= bits;

const rest = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Finds the number that the puzzle asks for. It tries one after another and lets the page breathe in between; `tell` hears
 * now and then how far it has come, between 0 and 1, by what is to be expected. Stops with an error when `signal` does.
 */
export async function solvePuzzle(
  { puzzle, bits }: Puzzle,
  tell: (share: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Solved> {
  for (let number = 0; ; number += 1) {
    if (beginsWith(sha256(`${puzzle}:${number}`), bits)) return { puzzle, number: String(number) };
    if (number % AT_ONCE !== 0) continue;
    signal?.throwIfAborted();
    tell(1 - Math.exp(-number / 2 ** bits));
    await rest();
  }
}
