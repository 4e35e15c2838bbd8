import type { AdoptedReadings, ChartState, Coverage, Holiday, StateSays } from '#law';
import { addDays } from '#law';
import { CLOCK_ACTOR } from '../actor.ts';
import { standsUnder } from './finding-tests.ts';
import type { ChartedProceeding } from './proceeding.ts';
import type { Moment } from './situation.ts';
import { citeIn, dayOf, own } from './situation.ts';
import { situationOf } from './situation-of.ts';
import { standingIn } from './states.ts';
import type { Terms } from './terms-of.ts';
import { termsOf } from './terms-of.ts';
import { clockAt } from './truth-of.ts';

/** What a drawn proceeding says: `silent` where no question is open under it. */
export type ChartedKind = 'barred' | 'not-barred' | 'not-determined' | 'excepted' | 'silent';

/** A contested reading that a standing turns on, with what each alternative would give. `adopted` is null where none is. */
export interface StandingTurnsOn {
  readonly reading: string;
  readonly question: string;
  readonly adopted: string | null;
  readonly alternatives: readonly {
    readonly id: string;
    readonly words: string;
    readonly heldBy: string;
    readonly gives: ChartedKind;
  }[];
}

interface Meaning extends Terms {
  readonly kind: ChartedKind;
  readonly words: string;
  readonly cite: string;
  /** The instant at which the state was entered; the day (ISO date) from which the law itself gives this standing. */
  readonly since: string;
  /** True where the statute gives it because a clock has run out, whether or not anybody has recorded that. */
  readonly byLaw: boolean;
  readonly turnsOn: StandingTurnsOn | null;
  /** Assistance that alone it reaches, by facts of the transfer; null where it reaches whatever the law reaches. */
  readonly covers: Coverage | null;
  /** The kind of the exit by which the state was entered, or null. */
  readonly exit: string | null;
  readonly determinationId: string | null;
}

/** What one region says. */
export interface RegionStanding extends Meaning {
  readonly region: string;
  readonly title: string;
  readonly state: string;
}

/** What a drawn proceeding says at an instant, under its own law alone: the strictest of its regions, and each of them. */
export interface ChartedStanding extends Meaning {
  readonly authorityId: string;
  /** Only `law` enters a legal answer; `policy` is shown beside it and changes no verdict. */
  readonly standing: 'law' | 'policy';
  /** False once every region has come to its end: it no longer asks anything of anybody. */
  readonly live: boolean;
  /** What a reader should know although it changes nothing by itself. */
  readonly alerts: readonly string[];
  readonly regions: readonly RegionStanding[];
}

/** What is known outside the proceeding: the readings adopted by then, and holidays for clocks of business days. */
export interface KnownThen {
  readonly adopted?: AdoptedReadings;
  readonly holidays?: readonly Holiday[];
}

const KIND_OF: Readonly<Record<StateSays, ChartedKind>> = {
  nothing: 'silent',
  open: 'not-determined',
  waits: 'not-determined',
  clear: 'not-barred',
  bars: 'barred',
  lifts: 'excepted',
};

const STRICTEST_FIRST: readonly ChartedKind[] = [
  'barred',
  'not-determined',
  'excepted',
  'not-barred',
  'silent',
];

/**
 * What the proceeding says at an instant (ISO). An open question and a waiting period are `not-determined`, never cleared.
 * What a clock does by the law's own words counts from the day after its last day, recorded or not. What turns on a
 * reading that nobody adopted is `not-determined`, with what each alternative would give. An exit whose own terms have
 * ended leaves the bar.
 */
export function standingOf(
  proceeding: ChartedProceeding,
  at: string,
  known: KnownThen = {},
): ChartedStanding {
  const { context, state } = proceeding;
  const standing = standingIn(context.procedure, state);
  const states = standing.map((one) => one.state.id);
  const moment = situationOf({ context, states }, { ...known, at, actor: CLOCK_ACTOR });
  const regions = standing.map(({ region: { id, title }, state: in_ }) => ({
    region: id,
    title,
    state: in_.id,
    ...meaningOf(in_, id, moment),
  }));
  const { region: _region, title: _title, state: _state, ...strictest } = strictestOf(regions);
  return {
    ...strictest,
    authorityId: context.procedure.authorityId,
    standing: context.procedure.standing,
    live: standing.some((one) => one.state.final !== true),
    alerts: [...readingAlerts(moment), ...standing.flatMap((one) => clockAlert(one.state, moment))],
    regions,
  };
}

/** The strictest; among equals what covers everything before what covers some. */
function strictestOf(regions: readonly RegionStanding[]): RegionStanding {
  const rank = ({ kind, scope, covers }: RegionStanding) =>
    STRICTEST_FIRST.indexOf(kind) * 2 + (scope === null && covers === null ? 0 : 1);
  const [first, ...others] = regions;
  if (first === undefined) throw new Error('A procedure without a region says nothing.');
  return others.reduce((strictest, one) => (rank(one) < rank(strictest) ? one : strictest), first);
}

function meaningOf(state: ChartState, region: string, moment: Moment): Meaning {
  const { context } = moment;
  const entry = own(context.entered, region);
  const entered: Meaning = {
    kind: KIND_OF[state.says],
    words: state.words,
    cite: citeIn(context, state.cite),
    since: entry?.at ?? context.openedAt,
    byLaw: entry?.byLaw ?? false,
    turnsOn: null,
    covers: state.covers ?? null,
    exit: context.procedure.acts.find(({ id }) => id === entry?.act)?.exit ?? null,
    determinationId: entry?.determinationId ?? null,
    scope: null,
    until: null,
  };
  return afterClock(state, entered, moment) ?? withTerms(state, underReading(state, entered, moment), moment);
}

/** Undefined where no clock changes what the state says. A clock that cannot be read leaves it open. */
function afterClock(
  { afterClock: after }: ChartState,
  entered: Meaning,
  moment: Moment,
): Meaning | undefined {
  const clock = after && moment.context.procedure.clocks.find(({ id }) => id === after.clockId);
  if (after === undefined || clock === undefined) return undefined;
  const { status, computed } = clockAt(clock, moment);
  if (status === 'unknown')
    return {
      ...entered,
      kind: 'not-determined',
      words: `${entered.words} Whether its period is over is not known.`,
    };
  if (status !== 'run-out') return undefined;
  const due = computed?.due ?? dayOf(moment.at);
  const { words } = after;
  const cite = citeIn(moment.context, after.cite);
  return {
    ...entered,
    kind: KIND_OF[after.says],
    words,
    cite,
    covers: null,
    since: addDays(due, 1),
    byLaw: true,
  };
}

function underReading({ dependsOn }: ChartState, entered: Meaning, { context, adopted }: Moment): Meaning {
  const reading = context.procedure.readings.find(({ id }) => id === dependsOn?.reading);
  if (dependsOn === undefined || reading === undefined) return entered;
  const { gives } = dependsOn;
  const chosen = own(adopted, reading.id);
  const says = chosen === undefined ? undefined : own(gives, chosen);
  const alternatives = reading.alternatives.map((one) => ({
    ...one,
    gives: KIND_OF[own(gives, one.id) ?? 'open'],
  }));
  const { id, question } = reading;
  const turnsOn = {
    reading: id,
    question,
    adopted: says === undefined ? null : (chosen ?? null),
    alternatives,
  };
  return { ...entered, turnsOn, kind: KIND_OF[says ?? 'open'] };
}

function withTerms(state: ChartState, meaning: Meaning, moment: Moment): Meaning {
  if (state.terms === undefined) return meaning;
  const terms = termsOf(state.terms, moment.context);
  if (terms !== undefined && (terms.until === null || dayOf(moment.at) <= terms.until))
    return { ...meaning, ...terms };
  const isLifted = meaning.kind === 'excepted';
  const ended = terms ? `It ended on ${terms.until}` : 'Its terms are not on record';
  return {
    ...meaning,
    kind: isLifted ? 'barred' : 'not-determined',
    words: `${state.words} ${ended}; ${isLifted ? 'the bar is back' : 'what follows is not determined'}.`,
    since: terms?.until ? addDays(terms.until, 1) : meaning.since,
    cite: isLifted ? citeIn(moment.context, moment.context.procedure.prohibitionCite) : meaning.cite,
    covers: null,
  };
}

const readingAlerts = ({ context, adopted }: Pick<Moment, 'context' | 'adopted'>): readonly string[] =>
  Object.entries(context.findings)
    .filter(([, finding]) => !standsUnder(finding, adopted))
    .map(([id, { readings }]) => {
      const made = Object.entries(readings).map(([reading, alternative]) => `"${alternative}" of ${reading}`);
      return `The finding on ${id} was made under ${made.join(', ')}, which is not the reading adopted now. It no longer counts, and what rests on it needs a decision.`;
    });

function clockAlert({ afterClock: after }: ChartState, moment: Moment): readonly string[] {
  const clock = after && moment.context.procedure.clocks.find(({ id }) => id === after.clockId);
  const due = clock && clockAt(clock, moment);
  return after && due?.status === 'run-out'
    ? [`${after.words} Nobody has recorded that yet. ${due.computed?.words ?? ''}`.trim()]
    : [];
}
