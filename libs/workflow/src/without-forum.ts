import type { ForumState } from './leahy-unit/context.ts';
import type { Proceeding } from './proceeding.ts';

/** The special process that a deviation applied to the proceeding, in force or over; null under the standard process. */
export const forumOf = (proceeding: Proceeding): ForumState | null =>
  proceeding.machine === 'leahy-unit' ? proceeding.context.forum : null;

/**
 * The same record under the standard process, to be asked what could be done and how it stands, and never to be stored: no
 * special process applies, and nothing waits for a government that only a special process asks.
 */
export function withoutForum(proceeding: Proceeding): Proceeding {
  if (proceeding.machine !== 'leahy-unit' || proceeding.context.forum === null) return proceeding;
  const state = proceeding.state === 'hostGovConsult' ? 'underReview' : proceeding.state;
  return { ...proceeding, state, context: { ...proceeding.context, forum: null } };
}
