import { fromMemory, reportedIn } from './provenance.ts';
import type { Provenance } from './provenance.ts';

/** A kind of assistance. Which laws reach it is the laws' own data (`Authority.reach`). */
export interface Instrument {
  readonly id: string;
  readonly name: string;
  /** The law under which it is given, as cited. */
  readonly authority: string;
  /**
   * Whether the recipient unit is usually known before the transfer. False means the written agreement and
   * the delivered list stand in for vetting; a transfer may say otherwise of itself.
   */
  readonly traceableByDefault: boolean;
  readonly provenance: Provenance;
}
