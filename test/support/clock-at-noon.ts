import type { Clock } from '#casework';

/** Today's clock, at noon when it is made: no midnight passes between what a file of tests says and what it expects. */
export function clockAtNoon(): Clock {
  const made = Date.now();
  const noon = Date.parse(`${new Date(made).toISOString().slice(0, 10)}T12:00:00.000Z`);
  return { now: () => new Date(noon + Date.now() - made).toISOString() };
}
