import type { Actor } from '../kernel/actor.ts';
import type { Block, Outcome } from '../kernel/outcome.ts';
import type { Permission } from '../kernel/permissions.ts';
import { permitted, PERMISSIONS } from '../kernel/permissions.ts';
import { forceBlocks } from './apply-forum.ts';
import type { Deviation } from './deviation.ts';
import { hindranceToSigning } from './sign-deviation.ts';

/** What somebody may do with a deviation. */
export const DEVIATION_ACTS = ['sign', 'apply', 'withdraw'] as const;
export type DeviationActId = (typeof DEVIATION_ACTS)[number];

/** An act on a deviation, whether this person may do it now, and what stands in the way. The acts themselves check again. */
export interface DeviationAct {
  readonly id: DeviationActId;
  readonly allowed: boolean;
  readonly blocks: readonly Block[];
}

const NEEDS: Readonly<Record<DeviationActId, Permission>> = {
  sign: 'deviation.sign',
  apply: 'deviation.apply',
  withdraw: 'deviation.withdraw',
};

/** Every act on a deviation as it stands for this person on a day. */
export const deviationActs = (deviation: Deviation, actor: Actor, on: string): readonly DeviationAct[] =>
  DEVIATION_ACTS.map((id) => {
    const blocks = [...ofRole(actor, NEEDS[id]), ...HINDRANCES[id](deviation, actor, on)];
    return { id, allowed: blocks.length === 0, blocks };
  });

type Hindrances = (deviation: Deviation, actor: Actor, on: string) => readonly Block[];

const HINDRANCES: Readonly<Record<DeviationActId, Hindrances>> = {
  sign: (deviation, actor, on) =>
    saidBy(hindranceToSigning(deviation, actor, on), 'another deciding-official'),
  apply: (deviation, _actor, on) => forceBlocks(deviation, on),
  withdraw: ({ ending }) =>
    ending === null ? [] : [{ words: 'It is over already.', cite: 'deviation', clearedBy: 'nobody' }],
};

const ofRole = (actor: Actor, permission: Permission): readonly Block[] =>
  saidBy(permitted(actor, permission), PERMISSIONS[permission].join(', '));

const saidBy = (outcome: Outcome<unknown> | undefined, clearedBy: string): readonly Block[] =>
  outcome === undefined || outcome.ok
    ? []
    : [{ words: outcome.refusal.message, cite: 'deviation', clearedBy }];
