import type { ComputedClock, Provenance } from '#law';

/** A clock of a proceeding as it stands at an instant. It is computed from events each time, and never stored. */
export interface RunningClock {
  readonly clockId: string;
  readonly words: string;
  readonly cite: string;
  readonly counting: 'calendar' | 'business';
  readonly days: number;
  /** Where the number of days was read; null where a proceeding did not pin it. */
  readonly provenance: Provenance | null;
  /** `unknown` where it counts business days and no holidays were given. */
  readonly status: 'running' | 'run-out' | 'unknown';
  /** Day 0, an ISO date. */
  readonly since: string;
  /** What started it, and what would end it, in words. */
  readonly startedBy: string;
  readonly endsBy: string | null;
  /** The count day by day; null while it cannot be read. */
  readonly computed: ComputedClock | null;
}
