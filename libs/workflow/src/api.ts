import type { Authority } from '#law';
import type { Actor } from './actor.ts';
import type { RestoreRefusal } from './refusal.ts';
import type { Advanced, PossibleAct, Proceeding, StartInput } from './leahy-unit/proceeding.ts';
import type { LeahyEvent } from './leahy-unit/events.ts';

declare const todo: never;
export function start(authority: Authority, input: StartInput): Proceeding {
  void authority;
  void input;
  return todo;
}
export function advance(proceeding: Proceeding, event: LeahyEvent): Advanced {
  void proceeding;
  void event;
  return todo;
}
/** `all` also lists acts that exist but not from this state. */
export function possibleActs(
  proceeding: Proceeding,
  actor: Actor,
  now: { at: string; all?: boolean },
): readonly PossibleAct[] {
  void proceeding;
  void actor;
  void now;
  return todo;
}
export function persist(proceeding: Proceeding): Proceeding {
  return structuredClone(proceeding);
}
export function restore(
  stored: unknown,
): { ok: true; proceeding: Proceeding } | { ok: false; refusal: RestoreRefusal } {
  void stored;
  return todo;
}
