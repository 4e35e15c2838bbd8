import type { Situation } from '../act.ts';

/** A pinpoint within the law of this proceeding. */
export const pinpoint = ({ context }: Situation, where: string): string =>
  `${context.procedure.citation}${where}`;

/** The same, for a condition whose pinpoint is fixed. */
export const inThisLaw =
  (where: string) =>
  (situation: Situation): string =>
    pinpoint(situation, where);
