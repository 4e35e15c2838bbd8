import { findAuthority } from './find-authority.ts';
import type { ReachCell } from './authority.ts';
import type { Provenance } from './provenance.ts';

/** Adopted readings: reading id → alternative id. An absent reading has not been adopted by anyone. */
export type AdoptedReadings = Readonly<Record<string, string>>;

/** Whether an authority reaches an instrument, and on what that rests. */
export type Reach =
  | { readonly outcome: 'reached' | 'not-reached'; readonly cite: string; readonly provenance: Provenance; readonly reading: AdoptedReading | null }
  | { readonly outcome: 'depends'; readonly cite: string; readonly provenance: Provenance; readonly reading: string; readonly alternatives: readonly ReachAlternative[] }
  | { readonly outcome: 'unrecorded'; readonly words: string };

/** The reading a settled reach turned on. */
export interface AdoptedReading {
  readonly reading: string;
  readonly alternative: string;
}

/** What one alternative of a contested reading would give. */
export interface ReachAlternative {
  readonly id: string;
  readonly words: string;
  readonly heldBy: string;
  readonly gives: 'reached' | 'not-reached';
}
