import { defineAct } from '../act.ts';
import { forumApplied, noForumInForce } from '../conditions/forum-conditions.ts';
import { date, id, text } from '../fields.ts';
import { LEAHY_STATES } from '../states.ts';

const POLICY = { cite: 'policy; the law has no such step', basis: 'policy' } as const;

const forumAppliedAct = defineAct({
  type: 'forum.applied',
  title: 'Apply a special process, by a deviation',
  rule: 'a6',
  roles: ['analyst', 'legal-adviser'],
  signed: false,
  moves: [
    { from: LEAHY_STATES.filter((state) => state !== 'closed' && state !== 'hostGovConsult'), to: 'same' },
  ],
  conditions: [noForumInForce],
  asks: [
    id('profileId', 'The special process.', POLICY),
    id('deviationId', 'The deviation that applies it.', POLICY),
    date('expiresOn', 'Its last day.', {
      ...POLICY,
      check: (day, { at }) => (String(day) < at.slice(0, 10) ? 'Its last day is over.' : null),
    }),
  ],
  record: (_context, { profileId, deviationId, expiresOn }) => ({
    forum: { profileId, deviationId, expiresOn },
  }),
});

const forumEndedAct = defineAct({
  type: 'forum.ended',
  title: 'Back to the standard process',
  rule: 'a6',
  roles: ['clock', 'analyst', 'legal-adviser', 'deciding-official'],
  signed: false,
  moves: [
    { from: ['hostGovConsult'], to: 'underReview' },
    { from: LEAHY_STATES.filter((state) => state !== 'hostGovConsult'), to: 'same' },
  ],
  conditions: [forumApplied],
  asks: [text('reasons', 'Why it is over.', POLICY)],
  record: () => ({ forum: null }),
});

/** A special process begins and ends only with a deviation; neither moves a question of the law. */
export const forumActs = [forumAppliedAct, forumEndedAct];
