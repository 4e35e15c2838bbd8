import type { Role } from '../actor.ts';
import { ACTS } from './acts/all-acts.ts';
import type { LeahyEventType } from './events.ts';
import { LEAHY_VERSION } from './machine.ts';
import {
  BARRING_STATES,
  EXIT_STATES,
  LEAHY_STATES,
  REVIEW_STATES,
  SIGNED_STATES,
  STATE_WORDS,
} from './states.ts';
import type { LeahyState } from './states.ts';

/** A state as a drawing needs it. */
export interface ChartState {
  readonly id: LeahyState;
  readonly words: string;
  readonly kind: 'review' | 'barring' | 'exit' | 'other';
  /** True where only a signed act leads in. */
  readonly signed: boolean;
}

/** A transition as a drawing needs it. `to` equals `from` where the act only records something. */
export interface ChartTransition {
  readonly act: LeahyEventType;
  readonly title: string;
  readonly rule: string;
  readonly from: LeahyState;
  readonly to: LeahyState;
  readonly signed: boolean;
  readonly roles: readonly Role[];
  readonly conditions: readonly string[];
}

/** A machine in plain data and words. */
export interface Chart {
  readonly machine: string;
  readonly version: number;
  readonly states: readonly ChartState[];
  readonly transitions: readonly ChartTransition[];
}

/** The chart of a machine, or undefined where there is no such machine. */
export function chart(machineId: string): Chart | undefined {
  if (machineId !== 'leahy-unit') return undefined;
  const transitions = ACTS.flatMap(({ type, moves, title, rule, signed, roles, conditions }) =>
    moves.flatMap(({ from, to }) =>
      from.map((state) => ({
        act: type,
        title,
        rule,
        from: state,
        to: to === 'same' ? state : to,
        signed,
        roles,
        conditions: conditions.map((condition) => condition.title),
      })),
    ),
  );
  return { machine: machineId, version: LEAHY_VERSION, states: LEAHY_STATES.map(stateOf), transitions };
}

function stateOf(id: LeahyState): ChartState {
  const kind = REVIEW_STATES.includes(id)
    ? 'review'
    : BARRING_STATES.includes(id)
      ? 'barring'
      : EXIT_STATES.includes(id)
        ? 'exit'
        : 'other';
  return { id, words: STATE_WORDS[id], kind, signed: SIGNED_STATES.includes(id) };
}
