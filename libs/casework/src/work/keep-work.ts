import type { TransitionContext } from '../consequences/transition-context.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { isClock } from '../proceedings/acting-as.ts';
import { asKnownWithin } from './as-known-within.ts';
import { stepsOf } from './steps-of.ts';

/** Keeps what a proceeding waits for, wherever an act has changed it, so that queues are read without opening cases. */
export async function keepWork(
  transaction: Pick<Transaction, 'work' | 'readings'>,
  { after, actor, proceedingId }: Pick<TransitionContext, 'after' | 'actor' | 'proceedingId'>,
): Promise<void> {
  const asked = await asKnownWithin(transaction, after);
  await transaction.work.keep(proceedingId, stepsOf(after, asked), isClock(actor) ? null : actor.personId);
}
