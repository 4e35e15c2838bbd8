import type { Arrivals } from './outside-store.ts';

const USUAL_BITS = 15;
const MOST_BITS = 22;
/** Reports in an hour from which on each doubling makes the puzzle twice as hard. */
const FREE = { own: 4, all: 200 } as const;

const doublings = (count: number, free: number): number =>
  count < free ? 0 : 1 + Math.floor(Math.log2(count / free));

/**
 * How hard the puzzle is that somebody solves before a report is taken: leading zero bits of a SHA-256. A browser needs a
 * second or less at first; who sends many pays twice as much with each doubling, and so does everybody while many arrive.
 * Nobody is turned away for sharing an address: those who must hide share it with others.
 */
export function priceOfEntry({ own, all }: Arrivals): number {
  return Math.min(MOST_BITS, USUAL_BITS + doublings(own, FREE.own) + doublings(all, FREE.all));
}
