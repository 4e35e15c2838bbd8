import type { Schema } from '../../data/client.ts';

const number = (count: number): string => count.toLocaleString('en-US');

/** How many of how many may be approved now, and how to learn what stands in the way of the others. */
export function proposalWords({ nominations, of, more }: Schema<'ApprovableNominations'>): string {
  const found = nominations.length;
  const why = 'To see what stands in the way of a row, choose it and review it.';
  if (found === 0) return `None of ${number(of)} may be approved now. ${why}`;
  if (more)
    return `The first ${number(found)} that may be approved, of ${number(of)}: sign them, then choose again.`;
  return found === of
    ? `All ${number(of)} may be approved now.`
    : `${number(found)} of ${number(of)} may be approved now. ${why}`;
}
