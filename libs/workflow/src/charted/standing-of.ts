import type { AdoptedReadings, ChartState, Holiday } from '#law';
import { countDays } from './clock-reading.ts';
import { CLOCK_ACTOR } from '../actor.ts';
import { standsUnder } from './finding-tests.ts';
import type { RegionGround } from './ground-of.ts';
import { groundOf } from './ground-of.ts';
import type { ChartedKind, Meaning } from './meaning-of.ts';
import { meaningOf } from './meaning-of.ts';
import type { ChartedProceeding } from './proceeding.ts';
import type { Moment } from './situation.ts';
import { dayOf } from './situation.ts';
import { situationOf } from './situation-of.ts';
import { standingIn } from './states.ts';
import { clockAt } from './truth-of.ts';

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
    ...meaningOf(groundOf(in_, id, moment), { on: dayOf(at), adopted: moment.adopted }),
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

/** The ground of each region, by its id: what is kept when an act has changed it, to be read on any later day. */
export function groundsOf(
  { context, state }: ChartedProceeding,
  at: string,
  known: KnownThen = {},
): Readonly<Record<string, RegionGround>> {
  const standing = standingIn(context.procedure, state);
  const states = standing.map((one) => one.state.id);
  const moment = situationOf({ context, states }, { ...known, at, actor: CLOCK_ACTOR });
  return Object.fromEntries(
    standing.map(({ region, state: in_ }) => [region.id, groundOf(in_, region.id, moment)]),
  );
}

/** The strictest; among equals what covers everything before what covers some. */
function strictestOf(regions: readonly RegionStanding[]): RegionStanding {
  const rank = ({ kind, scope, covers }: RegionStanding) =>
    STRICTEST_FIRST.indexOf(kind) * 2 + (scope === null && covers === null ? 0 : 1);
  const [first, ...others] = regions;
  if (first === undefined) throw new Error('A procedure without a region says nothing.');
  return others.reduce((strictest, one) => (rank(one) < rank(strictest) ? one : strictest), first);
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
  const reading = clock && clockAt(clock, moment);
  return after && reading?.status === 'run-out'
    ? [`${after.words} Nobody has recorded that yet. ${countDays(reading, moment)?.words ?? ''}`.trim()]
    : [];
}
