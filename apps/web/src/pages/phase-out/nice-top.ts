const STEPS = [1, 2, 4, 6, 8, 10];

/** The top of an axis: at least the amount, and a round number whose quarters are round too. */
export function niceTop(usd: number): number {
  const size = 10 ** Math.floor(Math.log10(usd));
  return (STEPS.find((step) => step * size >= usd) ?? 10) * size;
}
