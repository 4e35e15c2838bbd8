import type { ForumState, Proceeding } from '#workflow';

/** The forum that a deviation applied to the proceeding; null under the standard process. */
export const forumOf = ({ context }: Proceeding): ForumState | null =>
  'forum' in context ? context.forum : null;

/** The same record under the standard process: no forum, and nothing waits for a government that only a forum asks. */
export function withoutForum(proceeding: Proceeding): Proceeding {
  if (forumOf(proceeding) === null || !('forum' in proceeding.context)) return proceeding;
  const state = proceeding.state === 'hostGovConsult' ? 'underReview' : proceeding.state;
  return { ...proceeding, state, context: { ...proceeding.context, forum: null } } as Proceeding;
}
