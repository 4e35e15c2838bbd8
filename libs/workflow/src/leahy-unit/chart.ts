import type { Chart, DrawnState } from '../chart-type.ts';
import { ACTS } from './acts/all-acts.ts';
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

/** The machine of proceedings about units. */
export function chart(): Chart {
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
  return {
    machine: 'leahy-unit',
    version: LEAHY_VERSION,
    regions: [{ id: 'unit', title: 'The unit' }],
    states: LEAHY_STATES.map(stateOf),
    transitions,
  };
}

function stateOf(id: LeahyState): DrawnState {
  const kind = REVIEW_STATES.includes(id)
    ? 'review'
    : BARRING_STATES.includes(id)
      ? 'barring'
      : EXIT_STATES.includes(id)
        ? 'exit'
        : 'other';
  const signed = SIGNED_STATES.includes(id);
  const initial = id === 'received';
  return {
    id,
    region: 'unit',
    words: STATE_WORDS[id],
    cite: null,
    kind,
    says: null,
    signed,
    byLaw: false,
    initial,
  };
}
