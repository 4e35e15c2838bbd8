import type { LeahyProceeding, Proceeding, TransitionRecord } from '#workflow';
import type { ActingAs } from '../proceedings/acting-as.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';

/** What a transition did, for whatever follows from it. */
export interface TransitionContext {
  readonly actor: ActingAs;
  readonly at: string;
  readonly caseId: string;
  readonly proceedingId: string;
  /** The revision that the act was based on. */
  readonly sequence: number;
  readonly before: Proceeding;
  readonly after: Proceeding;
  readonly record: TransitionRecord;
  /** The signed determination that made the transition, where one did; it is on record before anything follows from it. */
  readonly determinationId: string | null;
  /** What the act said, as it was accepted. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A transition of a proceeding about a unit. */
export interface UnitTransition extends TransitionContext {
  readonly before: LeahyProceeding;
  readonly after: LeahyProceeding;
}

/** The transition as one of a proceeding about a unit; undefined where its procedure is drawn by the law's folder. */
export function ofUnit(transition: TransitionContext): UnitTransition | undefined {
  const { before, after } = transition;
  if (before.machine !== 'leahy-unit' || after.machine !== 'leahy-unit') return undefined;
  return { ...transition, before, after };
}

/** Something that follows from a transition, in the same transaction. It may write and append to the ledger; it never refuses. */
export type OnTransition = (transaction: Transaction, context: TransitionContext) => Promise<void>;
