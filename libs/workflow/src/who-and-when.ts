import type { Actor } from './actor.ts';

/** What every event carries: who acts, from the session, and when (ISO instant, from the clock). */
export interface WhoAndWhen {
  readonly actor: Actor;
  readonly at: string;
}

/** A signed act carries the id of the signature on record and of the reasons that were signed. */
export interface Signed extends WhoAndWhen {
  readonly signatureId: string;
  readonly determinationId: string;
  readonly reasons: string;
}
