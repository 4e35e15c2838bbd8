interface Placed {
  readonly id: string;
  readonly matchState: string;
}

/** The next nomination after `id` that nobody has decided, from the start again where there is none behind it; undefined where none is left. */
export function nextOpen<One extends Placed>(
  nominations: readonly One[],
  id: string,
  decided: ReadonlySet<string>,
): One | undefined {
  const at = nominations.findIndex((one) => one.id === id);
  const inTurn = [...nominations.slice(at + 1), ...nominations.slice(0, Math.max(0, at))];
  return inTurn.find((one) => one.matchState === 'open' && !decided.has(one.id));
}
