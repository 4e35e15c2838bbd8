import type { AmountKind, PhaseOutPlan } from '#law';
import type { Actor } from '../kernel/actor.ts';
import type { Attributed } from '../proceedings/proceeding-record.ts';

/** A phase-out of direct support for one recipient. */
export interface PhaseOutHead {
  readonly id: string;
  /** ISO 3166 alpha-2; it narrows who may read it, and nothing in the computation sees it. */
  readonly country: string;
  readonly title: string;
  readonly openedAt: string;
  /** The sequence of its last entry. */
  readonly revision: number;
}

/** What can be put on record about a phase-out, with where it was taken from. Nothing is overwritten. */
export type PhaseOutSaid =
  | {
      readonly kind: 'plan';
      readonly plan: PhaseOutPlan;
      readonly reasons: string;
      /** The baseline on record that the plan's own was copied from; null where it states another. */
      readonly baselineId: string | null;
    }
  | {
      readonly kind: AmountKind;
      readonly instrumentId: string;
      readonly fiscalYear: number;
      readonly usd: number;
    }
  | {
      readonly kind: 'payment';
      /** The signed sale, by its reference. */
      readonly sale: string;
      readonly instrumentId: string;
      readonly fiscalYear: number;
      readonly usd: number;
      readonly transferId: string | null;
    }
  | {
      /** A sale paid with the recipient's own funds in place of the grant, with its own notification. */
      readonly kind: 'replacement';
      readonly words: string;
      readonly instrumentId: string;
      readonly fiscalYear: number;
      readonly usd: number | null;
      readonly transferId: string | null;
      /** The proceeding in which it is notified; null where that has not begun. */
      readonly notificationId: string | null;
    };

/** An entry in its order. */
export interface PhaseOutEntry {
  readonly id: string;
  readonly sequence: number;
  readonly source: string;
  readonly said: PhaseOutSaid;
  readonly by: Attributed;
}

export interface PhaseOutFilter {
  readonly country?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Phase-outs, within one act. */
export interface PhaseOutStore {
  add(head: Pick<PhaseOutHead, 'id' | 'country' | 'title'>): Promise<void>;
  /** Makes two acts on it come one after the other. Undefined where there is none. */
  hold(id: string): Promise<PhaseOutHead | undefined>;
  addEntry(phaseOutId: string, entry: Omit<PhaseOutEntry, 'by'>): Promise<void>;
  /** The last plan. */
  plan(id: string): Promise<PhaseOutPlan | undefined>;
}

/** Reads of phase-outs. */
export interface PhaseOutViews {
  list(reader: Actor, filter: PhaseOutFilter): Promise<readonly PhaseOutHead[]>;
  /** With every entry, oldest first. */
  byId(
    id: string,
  ): Promise<{ readonly head: PhaseOutHead; readonly entries: readonly PhaseOutEntry[] } | undefined>;
}
