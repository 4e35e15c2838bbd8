import type { PlacedState } from './place-states.ts';

const TURN: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest state in the direction of an arrow key, the first or last one for Home and End; undefined where there is none. */
export function nextState(states: readonly PlacedState[], from: string, key: string): string | undefined {
  if (key === 'Home') return states[0]?.id;
  if (key === 'End') return states.at(-1)?.id;
  const here = states.find(({ id }) => id === from);
  const turn = TURN[key];
  if (here === undefined || turn === undefined) return undefined;
  const [across, down] = turn;
  const ahead = states.filter(({ rank, x }) =>
    across === 0 ? (rank - here.rank) * down > 0 : rank === here.rank && (x - here.x) * across > 0,
  );
  const far = ({ rank, x }: PlacedState): number =>
    Math.abs(rank - here.rank) * 10_000 + Math.abs(x - here.x);
  return ahead.toSorted((a, b) => far(a) - far(b))[0]?.id;
}
