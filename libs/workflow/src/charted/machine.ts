import { and, assign, setup } from 'xstate';
import type { ChartRegion } from '#law';
import type { ChartedAct } from './act.ts';
import type { ChartedContext } from './context.ts';
import type { Drawing } from './drawing.ts';
import { drawingOf } from './drawing.ts';
import type { ChartedEvent } from './events.ts';
import { destination, missingRole, wrongFields } from './explain.ts';
import type { PinnedChart } from './pinned-chart.ts';
import { situationOf } from './situation-of.ts';

/** The version that stored proceedings name. It changes when a stored context would no longer be understood. */
export const CHARTED_VERSION = 1;

/** An event as the machine gets it: with the states of all regions, which a guard of one region may ask about. */
interface Placed {
  readonly type: string;
  readonly said: ChartedEvent;
  readonly states: readonly string[];
}

interface Args {
  readonly context: ChartedContext;
  readonly event: Placed;
}

interface Way {
  readonly act: string;
  /** The state that the way enters; null where it stays. */
  readonly to: string | null;
}

type Guard = (args: Args, way: Way) => boolean;

const placed = ({ context, event }: Args) => situationOf({ context, states: event.states }, event.said);

/** One named guard for each condition of each act, so that guard and explanation cannot part. */
function guardsOf({ acts, find }: Drawing): Record<string, Guard> {
  const test =
    (holds: (act: ChartedAct, args: Args, way: Way) => boolean): Guard =>
    (args, way) => {
      const act = find(way.act);
      return act !== undefined && holds(act, args, way);
    };
  const named: Record<string, Guard> = {
    'known-here': test((act, { context, event }) => act.isKnownFrom({ context, states: event.states })),
    'role-held': test((act, args) => missingRole(act, placed(args)).length === 0),
    'fields-complete': test((act, args) => wrongFields(act, args.event.said, placed(args)).length === 0),
    'leads-there': test((act, args, { to }) => destination(act, placed(args))?.to === to),
  };
  for (const act of acts)
    for (const condition of act.conditions)
      named[guardName(act, condition.id)] = (args) => condition.holds(placed(args));
  return named;
}

const guardName = (act: ChartedAct, condition: string): string => `${act.id}: ${condition}`;

function wayOf(act: ChartedAct, to: string | null) {
  const params: Way = { act: act.id, to };
  const needed = ['known-here', 'role-held', 'fields-complete', 'leads-there'];
  const all = [...needed, ...act.conditions.map(({ id }) => guardName(act, id))];
  return {
    ...(to === null ? {} : { target: to }),
    guard: and(all.map((type) => ({ type, params }))),
    actions: { type: 'record' as const, params },
  };
}

/** What can be done from one state: each drawn act of its region, with the ways that it leads from there. */
function stateNode({ acts }: Drawing, region: string, state: string) {
  const on = acts.flatMap((act) => {
    if (act.drawn?.region !== region) return [];
    const from = act.drawn.moves.filter((move) => move.from.includes(state));
    const targets = [...new Set(from.map(({ to }) => (to === 'same' || to === state ? null : to)))];
    return targets.length === 0 ? [] : [[act.id, targets.map((to) => wayOf(act, to))] as const];
  });
  return { on: Object.fromEntries(on) };
}

const regionNode = (drawing: Drawing, { id, initial, states }: ChartRegion) => ({
  initial,
  states: Object.fromEntries(states.map((state) => [state.id, stateNode(drawing, id, state.id)])),
});

/**
 * The machine of a drawn procedure: one parallel region for each that it draws, every transition from the table of acts.
 * It invokes nothing and waits for nothing: a date that has come is an event.
 */
function buildMachine(drawing: Drawing) {
  const standard = drawing.acts.filter(({ drawn }) => drawn === null);
  return setup({
    types: {} as { context: ChartedContext; events: Placed; input: ChartedContext },
    guards: guardsOf(drawing),
    actions: {
      record: assign(({ context, event }, { act, to }: Way) => {
        const { said, states } = event;
        return drawing.find(act)?.record(context, { event: said, states, to }) ?? context;
      }),
    },
  }).createMachine({
    id: 'charted',
    type: 'parallel',
    context: ({ input }) => input,
    on: Object.fromEntries(standard.map((act) => [act.id, wayOf(act, null)])),
    states: Object.fromEntries(
      drawing.procedure.regions.map((region) => [region.id, regionNode(drawing, region)]),
    ),
  });
}

/** A procedure made ready to run. */
export interface Running extends Drawing {
  readonly machine: ReturnType<typeof buildMachine>;
}

const MOST = 64;
const ready = new Map<string, Running>();
const byPinned = new WeakMap<PinnedChart, Running>();

/**
 * The machine and the acts of a pinned procedure, made once. They are found by everything that is pinned and not by the
 * number of an edition, so that no proceeding ever runs on another one's chart.
 */
export function runningOf(procedure: PinnedChart): Running {
  const known = byPinned.get(procedure);
  if (known !== undefined) return known;
  const key = JSON.stringify(procedure);
  const running = ready.get(key) ?? makeReady(procedure);
  if (ready.size >= MOST) ready.clear();
  ready.set(key, running);
  byPinned.set(procedure, running);
  return running;
}

function makeReady(procedure: PinnedChart): Running {
  const drawing = drawingOf(procedure);
  return { ...drawing, machine: buildMachine(drawing) };
}
