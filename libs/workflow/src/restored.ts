import type { RestoreRefusal } from './refusal.ts';

/** Result of restoring a stored proceeding. */
export type Restored<P> =
  { readonly ok: true; readonly proceeding: P } | { readonly ok: false; readonly refusal: RestoreRefusal };
