import type { Outcome } from '#casework';

/** The demo cannot be loaded any further: an act of it was refused. What was done stays, and the next start goes on. */
export class DemoStopped extends Error {
  override readonly name = 'DemoStopped';
}

/** The value of an act of the demo. A refusal stops the demo: it has no right that its accounts do not have. */
export function granted<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  const { message, blocks = [], faults = [] } = outcome.refusal;
  const why = [
    ...blocks.map(({ words }) => words),
    ...faults.map(({ where, found, expected }) => `${where}: found ${found}, expected ${expected}.`),
  ];
  throw new DemoStopped([message, ...why].join(' '));
}
