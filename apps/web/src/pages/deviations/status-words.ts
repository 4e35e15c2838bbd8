import type { Schema } from '../../data/client.ts';

/** How a deviation stands. */
export type Status = Schema<'ShownDeviation'>['status'];

/** Every status in the order of a deviation's life, with what it means. */
export const STATUSES: readonly (readonly [status: Status, words: string, means: string])[] = [
  ['proposed', 'Proposed', 'Waits for a second person. It changes nothing.'],
  ['signed', 'Signed, not begun', 'Counts from its first day.'],
  ['in-force', 'In force', 'Counts until its last day.'],
  ['expiring', 'Expiring', 'In force, and near its last day.'],
  ['past', 'Past', 'Over; its cases are back in the standard process.'],
  ['withdrawn', 'Withdrawn', 'Ended by a person before its last day.'],
];

/** A status as it stands beside a name. */
export const wordsOfStatus = (status: Status): string =>
  STATUSES.find(([one]) => one === status)?.[1] ?? status;
