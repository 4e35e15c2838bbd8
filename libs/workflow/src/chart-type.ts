import type { StateSays } from '#law';
import type { Role } from './actor.ts';

/** A state as a drawing needs it. */
export interface DrawnState {
  readonly id: string;
  /** The region it belongs to; the procedure about a unit has one. */
  readonly region: string;
  readonly words: string;
  readonly cite: string | null;
  readonly kind: 'review' | 'barring' | 'exit' | 'other';
  /** What it says of assistance; null where the machine gives that meaning itself. */
  readonly says: StateSays | null;
  /** True where only a signed act leads in. */
  readonly signed: boolean;
  /** True where the statute itself leads in, when a clock has run out. */
  readonly byLaw: boolean;
  readonly initial: boolean;
}

/** A transition as a drawing needs it. `to` equals `from` where the act only records something. */
export interface DrawnTransition {
  readonly act: string;
  readonly title: string;
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly signed: boolean;
  readonly roles: readonly Role[];
  readonly conditions: readonly string[];
}

/** A machine in plain data and words. */
export interface Chart {
  readonly machine: string;
  readonly version: number;
  readonly regions: readonly { readonly id: string; readonly title: string }[];
  readonly states: readonly DrawnState[];
  readonly transitions: readonly DrawnTransition[];
}
