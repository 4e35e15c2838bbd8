import type { Actor, Role } from '../actor.ts';
import type { Blocked, ActRefusal, Basis } from '../refusal.ts';
import type { ForumState, LeahyContext } from './context.ts';
import type { LeahyEventType } from './events.ts';
import type { LeahyState } from './states.ts';

/** A proceeding at rest: exactly what is stored, and all that is needed to go on. Plain JSON, never changed in place. */
export interface Proceeding {
  readonly machine: 'leahy-unit';
  readonly version: number;
  readonly state: LeahyState;
  readonly context: LeahyContext;
}

/** What a proceeding begins with. A request for vetting knows the unit; an allegation may not. */
export interface StartInput {
  readonly at: string;
  readonly informationIds?: readonly string[];
  readonly subjectUnitId?: string;
  /** Why this level of the hierarchy; needed with `subjectUnitId`. */
  readonly levelRationale?: string;
  readonly assistance?: readonly string[];
  /** Set only where a deviation in force applies a forum to this case. */
  readonly forum?: ForumState;
}

/** Something to be done after commit because of a transition. Nothing in this library does it. */
export type Effect =
  | { readonly kind: 'notice-due'; readonly dutyId: string }
  | { readonly kind: 'publication-decision-due'; readonly dutyId: string }
  | { readonly kind: 'list-edition-due'; readonly change: 'add' | 'remove' }
  | { readonly kind: 'clock-started'; readonly clockId: string; readonly from: string }
  | { readonly kind: 'clock-stopped'; readonly clockId: string };

/** What happened, for the ledger: who moved the proceeding from where to where, by which act, under which rule. */
export interface TransitionRecord {
  readonly act: LeahyEventType;
  readonly title: string;
  /** Transition numbers of the procedure's specification, for example `a8`. */
  readonly rule: string;
  readonly from: LeahyState;
  readonly to: LeahyState;
  readonly at: string;
  readonly actor: Actor;
  readonly signed: boolean;
  readonly signatureId: string | null;
  readonly assessmentVersion: number;
  readonly voidedSignatureIds: readonly string[];
  readonly effects: readonly Effect[];
}

/** Result of `advance`: the next proceeding and what happened, or why not. */
export type Advanced =
  | { readonly ok: true; readonly next: Proceeding; readonly record: TransitionRecord }
  | { readonly ok: false; readonly refusal: ActRefusal };

/** A field the act asks for in its event, in words, with where that requirement comes from. */
export interface AskedField {
  readonly field: string;
  readonly words: string;
  readonly kind: 'id' | 'text' | 'date' | 'choice' | 'flag' | 'ids';
  readonly choices?: readonly string[];
  readonly required: boolean;
  /** Of a list, how many it must hold; it may be empty where this is left out. */
  readonly atLeast?: number;
  readonly cite: string;
  readonly basis: Basis;
}

/** One act as a reader should see it: what it is, whether this person may do it now, and if not, why not. */
export interface PossibleAct {
  readonly type: LeahyEventType;
  /** Fixed payload of this variant, for example `{exit: 'disaster-relief'}`. */
  readonly params: Readonly<Record<string, string>>;
  readonly title: string;
  readonly rule: string;
  /** Null where the act does not change the state. */
  readonly to: LeahyState | null;
  readonly roles: readonly Role[];
  readonly signed: boolean;
  readonly asks: readonly AskedField[];
  /** False for an act that exists but not from this state. */
  readonly available: boolean;
  readonly allowed: boolean;
  readonly blocked: readonly Blocked[];
}
