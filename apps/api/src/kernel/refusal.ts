import type { Outcome, Refusal, RefusalKind } from '#casework';

/** The one place where a refusal becomes an HTTP status. */
export const STATUS_OF = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  stale: 409,
  conflict: 409,
  blocked: 409,
  'too-large': 413,
  throttled: 429,
  unavailable: 503,
  failed: 500,
} as const satisfies Record<RefusalKind, number>;

export class RefusalException extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** The value of an outcome; a refusal leaves as its HTTP status with code, sentence, blocks and faults. */
export function answer<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new RefusalException(outcome.refusal);
}
