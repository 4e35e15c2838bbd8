import type { AdoptedReadings, ChartField, Holiday } from '#law';
import type { Role } from './actor.ts';
import type { Basis, Blocked } from './refusal.ts';

/** A field the act asks for in its event, in words, with where that requirement comes from. */
export interface AskedField {
  readonly field: string;
  readonly words: string;
  /** `amount` is whole US dollars, `number` a whole number, `list` lines of text, `choices` some of a closed list. */
  readonly kind: 'id' | ChartField['kind'];
  readonly choices?: readonly string[];
  readonly required: boolean;
  /** Of a list, how many it must hold; it may be empty where this is left out. */
  readonly atLeast?: number;
  /** What the ids point at; the caller checks that it is on record in the case. */
  readonly pointsAt?: NonNullable<ChartField['pointsAt']>;
  /** What its value is picked from, where it names something; whoever shows the act says it. */
  readonly picks?:
    NonNullable<ChartField['pointsAt']> | 'instrument' | 'step' | 'element' | 'department' | 'purpose';
  readonly cite: string;
  readonly basis: Basis;
}

/** One act as a reader should see it: what it is, whether this person may do it now, and if not, why not. */
export interface PossibleAct {
  readonly type: string;
  /** Fixed payload of this variant, for example `{exit: 'disaster-relief'}`. */
  readonly params: Readonly<Record<string, string>>;
  readonly title: string;
  readonly rule: string;
  /** Where it leads; null where it does not change the state. */
  readonly to: string | null;
  readonly roles: readonly Role[];
  readonly signed: boolean;
  readonly asks: readonly AskedField[];
  /** False for an act that exists but not from this state. */
  readonly available: boolean;
  readonly allowed: boolean;
  readonly blocked: readonly Blocked[];
}

/** When the question is asked, and what is known then outside the proceeding. */
export interface AskedAt {
  readonly at: string;
  /** True to list also acts that exist but not from this state. */
  readonly all?: boolean;
  /** Readings adopted by then. A finding that turns on a reading does not count where this is left out. */
  readonly adopted?: AdoptedReadings;
  /** Holidays for clocks that count business days; without them such a clock is neither running nor run out. */
  readonly holidays?: readonly Holiday[];
  /** What stands in the way of the transfer under other laws, a sentence each; not known where it is left out. */
  readonly otherLaws?: readonly string[];
}
