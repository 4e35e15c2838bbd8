import type { ChartAct, ChartRegion, ChartState, StateSays } from '#law';
import { stateNeeds } from '#law';
import type { Chart, DrawnState, DrawnTransition } from '../chart-type.ts';
import { describeTest } from './describe-test.ts';
import { CHARTED_VERSION } from './machine.ts';
import type { PinnedChart } from './pinned-chart.ts';
import { citeIn } from './situation.ts';

/** A pinned procedure in plain data and words. Acts that every procedure has are left out. */
export function chart(procedure: PinnedChart): Chart {
  return {
    machine: 'charted',
    version: CHARTED_VERSION,
    regions: procedure.regions.map(({ id, title }) => ({ id, title })),
    states: procedure.regions.flatMap((region) =>
      region.states.map((state) => stateOf(procedure, region, state)),
    ),
    transitions: procedure.acts.flatMap((act) => transitionsOf(procedure, act)),
  };
}

const KIND_OF: Readonly<Record<StateSays, DrawnState['kind']>> = {
  nothing: 'other',
  open: 'review',
  waits: 'review',
  clear: 'other',
  bars: 'barring',
  lifts: 'exit',
};

function stateOf(procedure: PinnedChart, region: ChartRegion, state: ChartState): DrawnState {
  const { id, words, cite, says } = state;
  const needs = stateNeeds(state);
  return {
    ...{ id, words, says, region: region.id, cite: citeIn({ procedure }, cite), kind: KIND_OF[says] },
    signed: needs === 'signature',
    byLaw: needs === 'law',
    initial: region.initial === id,
  };
}

function transitionsOf(procedure: PinnedChart, act: ChartAct): readonly DrawnTransition[] {
  const { id, title, rule, signed, roles, conditions, moves } = act;
  return moves.flatMap(({ from, to, when }) =>
    from.map((state) => ({
      ...{ act: id, title, rule, signed, roles, from: state, to: to === 'same' ? state : to },
      conditions: [
        ...(when ? [describeTest(when, procedure)] : []),
        ...conditions.map(({ test }) => describeTest(test, procedure)),
      ],
    })),
  );
}
