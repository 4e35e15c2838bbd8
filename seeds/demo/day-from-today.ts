import type { Clock } from '#casework';

const DAY = 86_400_000;

/** The ISO day that lies this many days after today; before it where negative. */
export const dayFromToday = (clock: Clock, days: number): string =>
  new Date(Date.parse(clock.now()) + days * DAY).toISOString().slice(0, 10);
