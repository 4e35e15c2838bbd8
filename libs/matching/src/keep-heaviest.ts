/** Something with a weight. */
export interface Weighed {
  readonly weight: number;
}

/** Keeps the heaviest `most`, in order; of equals the one that came first. */
export function keepHeaviest<One extends Weighed>(best: One[], one: One, most: number): void {
  const last = best[best.length - 1];
  if (best.length >= most && last !== undefined && last.weight >= one.weight) return;
  let at = best.length;
  while (at > 0 && (best[at - 1]?.weight ?? 0) < one.weight) at -= 1;
  best.splice(at, 0, one);
  if (best.length > most) best.pop();
}
