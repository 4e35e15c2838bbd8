import type { Schema } from '../data/client.ts';
import type { Lane } from './place-states.ts';

/** How an arrow is drawn, the strongest last: it leads on, belongs to the chosen state, is blocked or possible now, was taken. */
export type ArrowKind = 'ahead' | 'chosen' | 'shut' | 'open' | 'taken';

interface Drawn {
  readonly lane: Pick<Lane, 'arrows'>;
  readonly standsIn: readonly string[];
  readonly way: readonly Pick<Schema<'ProceedingChart'>['way'][number], 'from' | 'to'>[];
  readonly acts: readonly Pick<Schema<'ExplainedAct'>, 'to' | 'allowed' | 'blocks'>[];
  readonly chosen: string;
}

/** Which arrows of a lane are drawn, and how, by `from to`. Those that lead back or aside only where there is a reason. */
export function arrowKinds({ lane, standsIn, way, acts, chosen }: Drawn): ReadonlyMap<string, ArrowKind> {
  const steps = way.map(({ from, to }) => stepOf(from, to));
  const kindOf = ({ from, to, ahead }: Lane['arrows'][number]): ArrowKind | undefined => {
    if (steps.some((step) => step.from === from && step.to === to)) return 'taken';
    const next = standsIn.includes(from) ? acts.filter((act) => act.to !== null && isAt(act.to, to)) : [];
    if (next.some(({ blocks }) => blocks.length === 0)) return 'open';
    if (next.length > 0) return 'shut';
    if (chosen === from || chosen === to) return 'chosen';
    return ahead ? 'ahead' : undefined;
  };
  return new Map(
    lane.arrows.flatMap((arrow) => {
      const kind = kindOf(arrow);
      return kind === undefined ? [] : [[`${arrow.from} ${arrow.to}`, kind] as const];
    }),
  );
}

/** Of states written for every region, what changed. */
function stepOf(from: string, to: string): { readonly from: string; readonly to: string } {
  const [before, after] = [from.split(' / '), to.split(' / ')];
  const moved = before.findIndex((state, index) => state !== after[index]);
  return { from: before[moved] ?? from, to: after[moved] ?? to };
}

const isAt = (states: string, state: string): boolean => states.split(' / ').includes(state);
