import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';

export interface SessionEvent {
  readonly what: 'session.began' | 'session.ended';
  /** By which means: a password, signing out. */
  readonly how: string;
  /** The network address it came from. */
  readonly from: string;
}

/** Puts the beginning or the end of a session in the ledger, under the account it belongs to. */
export const recordSession =
  ({ unitOfWork }: Pick<Ports, 'unitOfWork'>) =>
  (actor: Actor, { what, how, from }: SessionEvent): Promise<Outcome<true>> =>
    unitOfWork.run(actor, async ({ ledger }) => {
      await ledger.append({ chain: `account:${actor.accountId}`, act: what, data: { how, from } });
      return done(true);
    });
