import type { ChartState, Coverage, StateSays } from '#law';
import type { Entry } from './context.ts';
import type { Moment } from './situation.ts';
import { citeIn, own } from './situation.ts';
import type { Terms } from './terms-of.ts';
import { termsOf } from './terms-of.ts';
import { clockAt } from './truth-of.ts';

/**
 * All that decides what a region says on any day, until an act changes it: the state it stands in, its clock with the day
 * on which that ends, its terms, and what each alternative of a contested reading would give. Plain JSON, to be kept, so
 * that what was said on a day can be read again years later without the proceeding.
 */
export interface RegionGround {
  readonly state: string;
  readonly says: StateSays;
  readonly words: string;
  readonly cite: string;
  /** The instant at which the state was entered. */
  readonly since: string;
  readonly byLaw: boolean;
  readonly determinationId: string | null;
  /** The kind of the exit by which the state was entered, or null. */
  readonly exit: string | null;
  readonly covers: Coverage | null;
  readonly prohibitionCite: string;
  readonly dependsOn: GroundReading | null;
  /** Null where the state has no terms of its own; `missing` where it should have and they are not on record. */
  readonly terms: Terms | 'missing' | null;
  readonly clock: GroundClock | null;
}

/** A contested reading that a state turns on. */
export interface GroundReading {
  readonly reading: string;
  readonly question: string;
  readonly alternatives: readonly {
    readonly id: string;
    readonly words: string;
    readonly heldBy: string;
    readonly gives: StateSays;
  }[];
}

/** What a state says once its clock has run out. `due` is the clock's last day; null where it cannot be read. */
export interface GroundClock {
  readonly due: string | null;
  readonly says: StateSays;
  readonly words: string;
  readonly cite: string;
}

/** The ground on which a state of a region speaks. */
export function groundOf(state: ChartState, region: string, moment: Moment): RegionGround {
  const { context } = moment;
  const entry: Entry = own(context.entered, region) ?? {
    at: context.openedAt,
    act: null,
    byLaw: false,
    determinationId: null,
  };
  return {
    ...{ state: state.id, says: state.says, words: state.words, cite: citeIn(context, state.cite) },
    ...{ since: entry.at, byLaw: entry.byLaw, determinationId: entry.determinationId },
    exit: context.procedure.acts.find(({ id }) => id === entry.act)?.exit ?? null,
    covers: state.covers ?? null,
    prohibitionCite: citeIn(context, context.procedure.prohibitionCite),
    dependsOn: readingOf(state, moment),
    terms: state.terms ? (termsOf(state.terms, context) ?? 'missing') : null,
    clock: clockOf(state, moment),
  };
}

function readingOf({ dependsOn }: ChartState, { context }: Moment): GroundReading | null {
  const reading = context.procedure.readings.find(({ id }) => id === dependsOn?.reading);
  if (dependsOn === undefined || reading === undefined) return null;
  const { id, question, alternatives } = reading;
  const gives = (alternative: string): StateSays => own(dependsOn.gives, alternative) ?? 'open';
  return {
    reading: id,
    question,
    alternatives: alternatives.map((one) => ({ ...one, gives: gives(one.id) })),
  };
}

/** Null where no clock changes what the state says, as far as is known now. */
function clockOf({ afterClock: after }: ChartState, moment: Moment): GroundClock | null {
  const clock = after && moment.context.procedure.clocks.find(({ id }) => id === after.clockId);
  if (after === undefined || clock === undefined) return null;
  const { status, due } = clockAt(clock, moment);
  const { says, words } = after;
  const cite = citeIn(moment.context, after.cite);
  if (status === 'unknown') return { due: null, says, words, cite };
  const counts = status === 'running' || status === 'run-out';
  return counts && due !== null ? { due, says, words, cite } : null;
}
