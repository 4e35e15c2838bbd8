/** A state to be drawn, and an act that leads from one to another. */
export interface ChartShape {
  readonly states: readonly { readonly id: string; readonly initial: boolean; readonly region: string }[];
  readonly transitions: readonly { readonly from: string; readonly to: string }[];
}

/** Where a state stands in the drawing: `column` steps from where its region begins, `row` in that column. */
export interface PlacedState {
  readonly id: string;
  readonly column: number;
  readonly row: number;
}

/**
 * Sets the states of a chart in columns, by the fewest acts from where their region begins; what no act reaches stands in
 * the last column. Regions stand under each other. The same chart always comes out the same.
 */
export function placeStates({ states, transitions }: ChartShape): readonly PlacedState[] {
  const steps = stepsFromStart(states, transitions);
  const last = Math.max(0, ...steps.values()) + 1;
  const placed: PlacedState[] = [];
  let top = 0;
  for (const region of new Set(states.map((state) => state.region))) {
    const filled = new Map<number, number>();
    for (const { id } of states.filter((state) => state.region === region)) {
      const column = steps.get(id) ?? last;
      const row = filled.get(column) ?? 0;
      filled.set(column, row + 1);
      placed.push({ id, column, row: top + row });
    }
    top += Math.max(0, ...filled.values());
  }
  return placed;
}

function stepsFromStart(
  states: ChartShape['states'],
  transitions: ChartShape['transitions'],
): Map<string, number> {
  const steps = new Map(states.filter(({ initial }) => initial).map(({ id }) => [id, 0]));
  let front = [...steps.keys()];
  for (let step = 1; front.length > 0; step += 1) {
    const reached = transitions
      .filter(({ from, to }) => front.includes(from) && !steps.has(to) && states.some(({ id }) => id === to))
      .map(({ to }) => to);
    for (const id of reached) steps.set(id, step);
    front = [...new Set(reached)];
  }
  return steps;
}
