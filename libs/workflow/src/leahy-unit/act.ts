import type { Actor, Role } from '../actor.ts';
import type { Basis } from '../refusal.ts';
import type { LeahyContext } from './context.ts';
import type { EventOf, LeahyEvent, LeahyEventType } from './events.ts';
import type { AskedField } from '../possible-act.ts';
import type { Effect } from '../transition-record.ts';
import type { LeahyState } from './states.ts';

/** What a condition may look at. It knows no event: it can be asked before anybody acts. */
export interface Situation {
  readonly state: LeahyState;
  readonly context: LeahyContext;
  readonly actor: Actor;
  /** ISO instant. */
  readonly at: string;
  /** Fixed part of the act, for example which exit. */
  readonly params: Readonly<Record<string, string>>;
}

/** Words that may depend on the proceeding, for example on which law it is under. */
export type Said = string | ((situation: Situation) => string);

/**
 * One condition of an act: the machine's guard and the reader's explanation in one place. `holds` must fail
 * closed: whatever is missing makes it false.
 */
export interface Condition {
  readonly id: string;
  /** The condition in general, for the chart. */
  readonly title: string;
  /** What is missing now, as a sentence. */
  readonly words: Said;
  readonly cite: Said;
  readonly basis: Basis | ((situation: Situation) => Basis);
  readonly clearedBy: readonly Role[];
  holds(situation: Situation): boolean;
}

/** A field of an act's event, with a check beyond its presence. `check` gives the sentence that refuses it. */
export interface Field extends AskedField {
  readonly check?: (value: unknown, situation: Situation) => string | null;
  /** Where given, the field is asked only in these situations. */
  readonly askedWhen?: (situation: Situation) => boolean;
}

/** A way an act can move the proceeding. `same` records something and stays. The first that applies is taken. */
export interface Move {
  readonly from: readonly LeahyState[];
  readonly to: LeahyState | 'same';
  readonly when?: { readonly id: string; holds(situation: Situation): boolean };
}

interface ActCore {
  readonly title: string;
  /** Numbers of the transitions in the specification of the procedure. */
  readonly rule: string;
  readonly roles: readonly Role[];
  readonly signed: boolean;
  readonly moves: readonly Move[];
  readonly conditions: readonly Condition[];
  readonly asks: readonly Field[];
  /** States in which the act changes the assessment, and so voids what was signed on it. */
  readonly edits?: readonly LeahyState[];
  /** The variants in which the act is offered, for example one per exit. One plain variant by default. */
  variants?(context: LeahyContext): readonly Readonly<Record<string, string>>[];
}

/** An act, defined once: machine, explanations, permissions and chart are all made from it. */
export interface ActOf<T extends LeahyEventType> extends ActCore {
  readonly type: T;
  /** What the act leaves on record. */
  record(context: LeahyContext, event: EventOf<T>, state: LeahyState): Partial<LeahyContext>;
  /** What has to happen after commit. */
  effects?(after: LeahyContext, event: EventOf<T>): readonly Effect[];
}

/** Any act of the table, applied to the event whose type it was found by. */
export interface Act extends ActCore {
  readonly type: LeahyEventType;
  record(context: LeahyContext, event: LeahyEvent, state: LeahyState): Partial<LeahyContext>;
  effects?(after: LeahyContext, event: LeahyEvent): readonly Effect[];
}

/** Checks an act's types against its event where it is written down. */
export function defineAct<T extends LeahyEventType>(act: ActOf<T>): ActOf<T> {
  return act;
}
