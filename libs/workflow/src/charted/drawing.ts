import type { ChartedAct } from './act.ts';
import { drawnAct } from './drawn-act.ts';
import type { PinnedChart } from './pinned-chart.ts';
import { STANDARD } from './standard-acts.ts';

/** A procedure made ready to run: every act that its proceedings have, by id. */
export interface Drawing {
  readonly procedure: PinnedChart;
  readonly acts: readonly ChartedAct[];
  find(id: string): ChartedAct | undefined;
}

/** The acts of a pinned procedure: the drawn ones in the law's order, then those that every procedure has. */
export function drawingOf(procedure: PinnedChart): Drawing {
  const acts = [...procedure.acts.map((act) => drawnAct(act, procedure)), ...STANDARD];
  const byId = new Map(acts.map((act) => [act.id, act]));
  return { procedure, acts, find: (id) => byId.get(id) };
}
