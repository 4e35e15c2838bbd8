import type { Authority } from '#law';
import { chart as chartCharted } from './charted/chart.ts';
import { pinChart } from './charted/pinned-chart.ts';
import type { Chart } from './chart-type.ts';
import { chart as chartLeahy } from './leahy-unit/chart.ts';
import type { Proceeding } from './proceeding.ts';

/** The machine of an authority in plain data and words; undefined where no proceeding runs under it. */
export function chart(authority: Authority): Chart | undefined {
  const { machine } = authority.procedure;
  const opens = authority.standing === 'law' || authority.standing === 'policy';
  if (machine === 'none' || !opens) return undefined;
  return machine === 'charted' ? chartCharted(pinChart(authority)) : chartLeahy();
}

/** The machine on which a proceeding runs, as it was pinned in it. */
export const chartOf = (proceeding: Proceeding): Chart =>
  proceeding.machine === 'charted' ? chartCharted(proceeding.context.procedure) : chartLeahy();
