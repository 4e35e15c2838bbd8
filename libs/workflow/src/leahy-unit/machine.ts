import { and, assign, setup } from 'xstate';
import type { Act, Move, Situation } from './act.ts';
import { ACTS, findAct } from './acts/all-acts.ts';
import type { LeahyContext } from './context.ts';
import type { LeahyEvent } from './events.ts';
import { missingRole, paramsOf, wrongFields } from './explain.ts';
import { recordAct } from './record.ts';
import { LEAHY_STATES } from './states.ts';
import type { LeahyState } from './states.ts';

/** The version that stored proceedings name. It changes when a stored context would no longer be understood. */
export const LEAHY_VERSION = 1;

interface Here {
  readonly state: LeahyState;
}
interface Args {
  readonly context: LeahyContext;
  readonly event: LeahyEvent;
}

const situationOf = ({ context, event }: Args, { state }: Here): Situation => ({
  state,
  context,
  actor: event.actor,
  at: event.at,
  params: paramsOf(event),
});

type Guard = (args: Args, here: Here) => boolean;

/** One named guard per condition of the table, so that guard and explanation cannot part. */
function guards(): Record<string, Guard> {
  const named: Record<string, Guard> = {
    'role-held': (args, here) =>
      withAct(args, (act) => missingRole(act, situationOf(args, here)).length === 0),
    'fields-complete': (args, here) =>
      withAct(args, (act) => wrongFields(act, args.event, situationOf(args, here)).length === 0),
  };
  for (const { conditions, moves } of ACTS) {
    const whens = moves.flatMap(({ when }) => when ?? []);
    for (const condition of [...conditions, ...whens]) {
      named[condition.id] = (args, here) => condition.holds(situationOf(args, here));
    }
  }
  return named;
}

function withAct({ event }: Args, test: (act: Act) => boolean): boolean {
  const act = findAct(event.type);
  return act !== undefined && test(act);
}

function transitionOf(act: Act, move: Move, state: LeahyState) {
  const needed = [
    'role-held',
    'fields-complete',
    ...act.conditions.map(({ id }) => id),
    ...(move.when ? [move.when.id] : []),
  ];
  return {
    ...(move.to === 'same' ? {} : { target: move.to }),
    guard: and(needed.map((type) => ({ type, params: { state } }))),
    actions: { type: 'record' as const, params: { state } },
  };
}

function stateNode(state: LeahyState) {
  const on = ACTS.flatMap((act) => {
    const moves = act.moves.filter(({ from }) => from.includes(state));
    return moves.length === 0
      ? []
      : [[act.type, moves.map((move) => transitionOf(act, move, state))] as const];
  });
  return { on: Object.fromEntries(on) };
}

/**
 * The machine `leahy-unit`: one instance per authority and unit. Its states are declared, its transitions
 * are made from the table of acts. It invokes nothing and waits for nothing: a date that has come is an event.
 */
export const leahyUnit = setup({
  types: {} as { context: LeahyContext; events: LeahyEvent; input: LeahyContext },
  guards: guards(),
  actions: {
    record: assign(({ context, event }, { state }: Here) => {
      const act = findAct(event.type);
      return act === undefined ? context : recordAct(act, context, event, state);
    }),
  },
}).createMachine({
  id: 'leahy-unit',
  context: ({ input }) => input,
  initial: 'received',
  states: Object.fromEntries(LEAHY_STATES.map((state) => [state, stateNode(state)])),
});
