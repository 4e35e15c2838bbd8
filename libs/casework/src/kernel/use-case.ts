import type { Actor } from './actor.ts';
import type { Outcome } from './outcome.ts';
import type { Permission } from './permissions.ts';
import { permitted } from './permissions.ts';
import { confirmed } from './confirmed.ts';

/** One thing a person can ask of the system. HTTP and the command line call the same one. */
export interface UseCase<Ask, Value> {
  readonly permission: Permission;
  (actor: Actor, ask: Ask): Promise<Outcome<Value>>;
}

/**
 * A use case that is refused before it starts to anyone without `permission`. Where the thing has a country the body must
 * ask `permitted` again with it: only the body knows.
 */
export function useCase<Ask, Value>(
  permission: Permission,
  body: (actor: Actor, ask: Ask) => Promise<Outcome<Value>>,
): UseCase<Ask, Value> {
  const guarded = async (actor: Actor, ask: Ask): Promise<Outcome<Value>> => {
    const allowed = permitted(actor, permission);
    return allowed.ok ? body(actor, ask) : allowed;
  };
  return Object.assign(guarded, { permission });
}

/** The same for an act that is signed: refused too where the password was not given lately (`confirmed`). */
export const signingUseCase = <Ask, Value>(
  permission: Permission,
  body: (actor: Actor, ask: Ask) => Promise<Outcome<Value>>,
): UseCase<Ask, Value> =>
  useCase(permission, async (actor, ask: Ask) => {
    const mine = confirmed(actor);
    return mine.ok ? body(actor, ask) : mine;
  });
