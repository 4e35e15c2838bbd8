import type { AdoptedReadings, ChartTest, ClockDefinition } from '#law';
import { CLOCK_ACTOR } from '../actor.ts';
import type { ChartedAct } from './act.ts';
import { runningOf } from './machine.ts';
import { newestRecord } from './newest-record.ts';
import type { PinnedChart } from './pinned-chart.ts';
import type { ChartedProceeding } from './proceeding.ts';
import type { Moment } from './situation.ts';
import { own } from './situation.ts';
import { situationOf } from './situation-of.ts';
import { isAssessing } from './standard-act.ts';
import { standingIn } from './states.ts';
import { leavesOf } from './trying.fixture.ts';
import { clockAt, truthOf } from './truth-of.ts';

/* What tells one situation of a drawn procedure from another: what each of its acts can see. For specs only. */

/** A situation: where the proceeding stands, at which moment. */
export interface Visited {
  readonly now: ChartedProceeding;
  readonly at: string;
}

/** The moment at which every exploration begins. */
export const FIRST = '2026-01-05T09:00:00.000Z';

/** The next second. */
export const later = (at: string): string => new Date(Date.parse(at) + 1000).toISOString();

/** The moment at which the next event would happen. */
export function momentOf({ now, at }: Visited, adopted: AdoptedReadings): Moment {
  const { context, state } = now;
  const states = standingIn(context.procedure, state).map((one) => one.state.id);
  return situationOf(
    { context, states },
    { actor: CLOCK_ACTOR, at: later(at), adopted, holidays: [], otherLaws: [] },
  );
}

/** One act, with all that its conditions, its ways and the bounds of its dates look at. */
export interface Sight {
  readonly act: ChartedAct;
  readonly tests: readonly Leaf[];
  readonly bounds: readonly { readonly record: string }[];
  readonly clocks: readonly ClockDefinition[];
  /** Duties that it names, or from whose notice a clock of it runs. */
  readonly duties: readonly string[];
}

/** A test with a name, so that each is looked up once for a moment. */
interface Leaf {
  readonly test: ChartTest;
  readonly name: string;
}

const ON_FINDINGS: readonly ChartTest['kind'][] = [
  'findings',
  'some-finding',
  'all-found',
  'certified',
  'contradicting-evidence',
];

/** The sights of every drawn act. */
export function sightsOf(procedure: PinnedChart): readonly Sight[] {
  const { never } = procedure;
  return runningOf(procedure).acts.flatMap((act) => {
    if (act.drawn === null) return [];
    const entered = act.drawn.moves.map(({ to }) => to);
    const paths = never.filter(({ into }) => into.some((state) => entered.includes(state)));
    const whole = [
      ...act.drawn.conditions.map(({ test }) => test),
      ...act.drawn.moves.flatMap(({ when }) => when ?? []),
      ...paths.flatMap(({ unless }) => unless ?? []),
    ];
    const leaves = leavesOf(whole).filter(({ kind }) => !ON_FACTS.includes(kind));
    const tests = [...leaves, ...whole];
    const bounds = act.drawn.asks.flatMap(({ dateBounds = [] }) =>
      dateBounds.flatMap(({ than }) => (than === 'today' ? [] : [than])),
    );
    const clocks = procedure.clocks.filter(({ id }) =>
      leaves.some((test) => test.kind === 'clock' && test.clock === id),
    );
    const duties = [
      ...leaves.flatMap((test) => ('duty' in test ? [test.duty] : [])),
      ...clocks.flatMap(({ runs }) =>
        runs && 'noticeDelivered' in runs.from ? [runs.from.noticeDelivered] : [],
      ),
    ];
    return [
      { act, tests: tests.map((test) => ({ test, name: JSON.stringify(test) })), bounds, clocks, duties },
    ];
  });
}

/** Looks up a test at a moment. */
export type Truths = (leaf: Leaf) => boolean | null;

/** Looks each test up once. */
export function truthsAt(moment: Moment): Truths {
  const known = new Map<string, boolean | null>();
  return ({ test, name }) => {
    const truth = known.has(name) ? (known.get(name) ?? null) : truthOf(test, moment);
    known.set(name, truth);
    return truth;
  };
}

/** Facts can be stated anew at any time; so can findings be recorded while the assessment is written. */
const ON_FACTS: readonly ChartTest['kind'][] = ['fact', 'threshold'];
const freeAt = (moment: Moment): readonly ChartTest['kind'][] => [
  ...ON_FACTS,
  ...(['not', 'any', 'both'] as const),
  ...(isAssessing(moment) ? ON_FINDINGS : []),
];

/**
 * What an act can see: every single thing that its tests look up, whether it is possible from here and from which state.
 * What can be set anew at any time does not tell situations of an act apart that is not possible from here.
 */
export function keyOf({ act, tests, bounds, clocks, duties }: Sight, moment: Moment, truth: Truths): string {
  const { context, states } = moment;
  const here = states.find((state) => act.drawn?.moves.some(({ from }) => from.includes(state))) ?? null;
  const free = here === null ? freeAt(moment) : [];
  const seen = tests.filter(({ test }) => !free.includes(test.kind));
  return JSON.stringify([
    act.id,
    here,
    seen.map(truth),
    bounds.map(({ record }) => newestRecord(context, record) !== undefined),
    duties.map((duty) => stageOf(own(context.notices, duty))),
    clocks.map((clock) => clockAt(clock, moment).status),
    act.signed && context.assessment.authorPersonIds.length > 0,
  ]);
}

const stageOf = (notice: { readonly deliveredAt: string | null } | undefined): string =>
  notice === undefined ? 'not raised' : notice.deliveredAt === null ? 'due' : 'delivered';
