import type { Actor } from './actor.ts';
import type { ActRefusal } from './refusal.ts';

/** Something to be done after commit because of a transition. Nothing in this library does it. */
export type Effect =
  | { readonly kind: 'notice-due'; readonly dutyId: string }
  | { readonly kind: 'publication-decision-due'; readonly dutyId: string }
  | { readonly kind: 'list-edition-due'; readonly change: 'add' | 'remove' }
  | { readonly kind: 'clock-started'; readonly clockId: string; readonly from: string }
  | { readonly kind: 'clock-stopped'; readonly clockId: string };

/** What happened, for the ledger: who moved the proceeding from where to where, by which act, under which rule. */
export interface TransitionRecord {
  readonly act: `${string}.${string}`;
  readonly title: string;
  /** Transition numbers of the procedure's specification, for example `a8`. */
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly actor: Actor;
  readonly signed: boolean;
  /** True where the statute itself entered the new state, because a clock has run out. Nobody decided it. */
  readonly byLaw: boolean;
  readonly signatureId: string | null;
  /** The kind of the law's exit that the act takes; null where it takes none. */
  readonly exit: string | null;
  /** The kind of record that a drawn act leaves, and the record's id; null where it leaves none. */
  readonly keeps: string | null;
  readonly recordId: string | null;
  readonly assessmentVersion: number;
  readonly voidedSignatureIds: readonly string[];
  readonly effects: readonly Effect[];
}

/** Result of `advance`: the next proceeding and what happened, or why not. */
export type Advanced<P> =
  | { readonly ok: true; readonly next: P; readonly record: TransitionRecord }
  | { readonly ok: false; readonly refusal: ActRefusal };
