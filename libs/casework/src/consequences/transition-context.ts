import type { Proceeding, TransitionRecord } from '#workflow';
import type { Actor } from '../kernel/actor.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';

/** What a transition did, for whatever follows from it. */
export interface TransitionContext {
  readonly actor: Actor;
  readonly at: string;
  readonly caseId: string;
  readonly proceedingId: string;
  readonly before: Proceeding;
  readonly after: Proceeding;
  readonly record: TransitionRecord;
  /** The signed determination that made the transition, where one did; it is on record before anything follows from it. */
  readonly determinationId: string | null;
  /** What the act said, as it was accepted. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Something that follows from a transition, in the same transaction. It may write and append to the ledger; it never refuses. */
export type OnTransition = (transaction: Transaction, context: TransitionContext) => Promise<void>;
