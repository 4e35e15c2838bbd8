import type { ChartAct } from '#law';
import type { Role } from '../actor.ts';
import type { AskedField } from '../possible-act.ts';
import type { Basis } from '../refusal.ts';
import type { ChartedContext } from './context.ts';
import type { ChartedEvent } from './events.ts';
import type { ChartedSituation, Moment } from './situation.ts';

/** One condition of an act: guard and explanation in one place. `holds` fails closed. */
export interface ActCondition {
  readonly id: string;
  /** What is missing while it does not hold, as a sentence. */
  readonly words: string | ((situation: ChartedSituation) => string);
  readonly cite: string | ((situation: ChartedSituation) => string);
  readonly basis: Basis;
  readonly clearedBy: readonly Role[];
  holds(situation: ChartedSituation): boolean;
}

/** A field of an act, with a check beyond its kind. `check` gives the sentence that refuses the value. */
export interface ActField extends AskedField {
  readonly check?: (value: unknown, situation: ChartedSituation, event: ChartedEvent) => string | null;
}

/** What an act does when it is accepted. `to` is the state it enters, or null where it stays. */
export interface Recording {
  readonly event: ChartedEvent;
  readonly states: readonly string[];
  readonly to: string | null;
}

/** An act, standard or drawn: machine, explanations, permissions and chart are all made from this. */
export interface ChartedAct {
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  readonly roles: readonly Role[];
  readonly signed: boolean;
  /** As the law's folder draws it; null for a standard act, which every procedure has. */
  readonly drawn: ChartAct | null;
  readonly conditions: readonly ActCondition[];
  readonly asks: readonly ActField[];
  /** What is wrong with the event beside its fields, as a sentence, or null. */
  fault?(event: ChartedEvent): string | null;
  /** True where the act exists from here at all, whatever else blocks it. */
  isKnownFrom(moment: Pick<Moment, 'states' | 'context'>): boolean;
  record(context: ChartedContext, recording: Recording): ChartedContext;
}
