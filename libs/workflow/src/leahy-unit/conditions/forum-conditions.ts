import { dayInWords } from '#law';
import type { Condition } from '../act.ts';

const POLICY = { cite: 'policy; the law has no such step', basis: 'policy', clearedBy: [] } as const;

/** One special process at a time: what two would say together nobody could tell. */
export const noForumInForce: Condition = {
  ...POLICY,
  id: 'no-forum-in-force',
  title: 'No special process applies to this case already',
  words: ({ context }) =>
    `A deviation applies a special process until ${dayInWords(context.forum?.expiresOn ?? '')}; end it first.`,
  holds: ({ context, at }) => context.forum === null || at.slice(0, 10) > context.forum.expiresOn,
};

/** There is something to end, in force or over. */
export const forumApplied: Condition = {
  ...POLICY,
  id: 'forum-applied',
  title: 'A special process was applied to this case',
  words: 'No special process applies to this case.',
  holds: ({ context }) => context.forum !== null,
};
