import type { InForce } from './authority.ts';

/** Whether a row of the law, an amount or a period, stands on a day (ISO date). `to` is the first day without it. */
export const isInForceOn = ({ inForce: { from, to } }: { readonly inForce: InForce }, on: string): boolean =>
  from <= on && (to === null || on < to);
