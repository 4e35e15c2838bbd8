import type { Situation } from '../act.ts';

/** A pinpoint within the law of this proceeding. */
export const pinpoint = ({ context }: Situation, where: string): string =>
  `${context.procedure.citation}${where}`;

/** The prohibition of this law, with its pinpoint. */
export const inProhibition = (situation: Situation): string =>
  pinpoint(situation, situation.context.procedure.prohibitionCite);
