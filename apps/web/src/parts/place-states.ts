import { Graph, layout } from '@dagrejs/dagre';

/** A state to be drawn, and an act that leads from one to another. */
export interface ChartShape {
  readonly states: readonly { readonly id: string; readonly initial: boolean; readonly region: string }[];
  readonly transitions: readonly { readonly from: string; readonly to: string }[];
}

/** Where a state stands in its lane: its top left corner. `rank` is how many acts, at the least, lead there. */
export interface PlacedState {
  readonly id: string;
  readonly rank: number;
  readonly x: number;
  readonly y: number;
}

/** One arrow for all acts between the same two states. `ahead`: it leads to the next rank; others lead back or aside. */
export interface PlacedArrow {
  readonly from: string;
  readonly to: string;
  readonly ahead: boolean;
}

/** A region as it is drawn. */
export interface Lane {
  readonly region: string;
  readonly width: number;
  readonly height: number;
  readonly states: readonly PlacedState[];
  readonly arrows: readonly PlacedArrow[];
}

/** The size of a state in the drawing. */
export const BOX = { width: 112, height: 54 } as const;

const ROOM = { nodesep: 12, ranksep: 40, marginx: 4, marginy: 6 } as const;

/**
 * Sets the states of each region in ranks, by the fewest acts from where it begins, and in each rank so that few arrows
 * cross; what no act reaches stands in the last rank. The same chart always comes out the same.
 */
export function placeStates({ states, transitions }: ChartShape): readonly Lane[] {
  const regions = [...new Set(states.map(({ region }) => region))];
  return regions.map((region) => {
    const own = states.filter((state) => state.region === region);
    const ids = new Set(own.map(({ id }) => id));
    const within = pairsOf(transitions.filter(({ from, to }) => ids.has(from) && ids.has(to) && from !== to));
    return laneOf(region, own, within);
  });
}

const pairsOf = (transitions: ChartShape['transitions']): ChartShape['transitions'] => [
  ...new Map(transitions.map(({ from, to }) => [`${from} ${to}`, { from, to }])).values(),
];

function laneOf(region: string, states: ChartShape['states'], pairs: ChartShape['transitions']): Lane {
  const ranks = ranksOf(states, pairs);
  const rankOf = (id: string): number => ranks.get(id) ?? 0;
  const arrows = pairs.map(({ from, to }) => ({ from, to, ahead: rankOf(to) === rankOf(from) + 1 }));
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', ...ROOM });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of states) graph.setNode(id, { ...BOX });
  for (const { from, to, ahead } of arrows) if (ahead) graph.setEdge(from, to);
  layout(graph);
  const step = BOX.height + ROOM.ranksep;
  const placed = states.map(({ id }) => ({
    id,
    rank: rankOf(id),
    x: Math.round(Number(graph.node(id).x) - BOX.width / 2),
    y: ROOM.marginy + rankOf(id) * step,
  }));
  return { region, arrows, ...roomFor(apart(placed)) };
}

/** Nothing lies on anything else, whatever the layout made of states that no act reaches. */
function apart(states: readonly PlacedState[]): readonly PlacedState[] {
  const taken = new Map<number, number>();
  const byPlace = states.toSorted((a, b) => a.rank - b.rank || a.x - b.x);
  const moved = new Map(
    byPlace.map((state) => {
      const x = Math.max(state.x, taken.get(state.rank) ?? ROOM.marginx);
      taken.set(state.rank, x + BOX.width + ROOM.nodesep);
      return [state.id, { ...state, x }];
    }),
  );
  return states.map((state) => moved.get(state.id) ?? state);
}

function roomFor(states: readonly PlacedState[]): Pick<Lane, 'width' | 'height' | 'states'> {
  const width = Math.max(0, ...states.map(({ x }) => x)) + BOX.width + ROOM.marginx;
  const height = Math.max(0, ...states.map(({ y }) => y)) + BOX.height + ROOM.marginy;
  return { width, height, states };
}

function ranksOf(
  states: ChartShape['states'],
  transitions: ChartShape['transitions'],
): ReadonlyMap<string, number> {
  const ranks = new Map(states.filter(({ initial }) => initial).map(({ id }) => [id, 0]));
  let front = [...ranks.keys()];
  for (let rank = 1; front.length > 0; rank += 1) {
    const reached = transitions
      .filter(({ from, to }) => front.includes(from) && !ranks.has(to))
      .map(({ to }) => to);
    for (const id of reached) ranks.set(id, rank);
    front = [...new Set(reached)];
  }
  const last = Math.max(-1, ...ranks.values()) + 1;
  for (const { id } of states) if (!ranks.has(id)) ranks.set(id, last);
  return ranks;
}
