import type { Agreement, Delivery, Edition } from './edition.ts';

/** What the gates of 22 U.S.C. 2378d(c)(1) are decided from. It names no place. */
export interface GateRecord {
  /** The agreement in force on the day. */
  readonly agreement: Pick<Agreement, 'title' | 'inForceFrom' | 'endsOn'> | undefined;
  /** The latest edition issued by the day, with whom it had reached by then. */
  readonly edition:
    | (Pick<Edition, 'number' | 'issuedOn'> & { readonly deliveries: readonly Pick<Delivery, 'recipient'>[] })
    | undefined;
}
