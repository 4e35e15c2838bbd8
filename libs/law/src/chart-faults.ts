import type { ClockDefinition } from './authority.ts';
import { actFaults, broken, twice } from './chart-act-faults.ts';
import type { ChartedAuthority } from './chart-names.ts';
import { stateNeeds, testsOfAct } from './chart-names.ts';
import { clockEventFaults, recordFaults, testFaults } from './chart-test-faults.ts';
import type { ChartRegion, ChartState } from './charted-procedure.ts';

const NAME = /^[a-z][A-Za-z0-9-]*$/;

/**
 * Everything that does not hang together in a drawn procedure, a sentence each; empty where it is sound. Dangling
 * references, ids used twice, states that nothing enters or nothing leaves, entries without the signature or the clock
 * that they need. It reads names and arrows only; that what can be reached keeps the law is for the exploration.
 */
export function chartFaults(authority: ChartedAuthority): readonly string[] {
  const { procedure, clocks, elements } = authority;
  const { regions, acts, never } = procedure;
  const states = regions.flatMap((region) => region.states);
  return [
    ...(regions.length === 0 ? ['The procedure has no region.'] : []),
    ...[...twice([...regions, ...states].map(({ id }) => id))].map(
      (id) => `Two regions or states are called "${id}".`,
    ),
    ...twice(acts.map(({ id }) => id)).map((id) => `Two acts are called "${id}".`),
    ...regions.flatMap((region) => regionFaults(authority, region)),
    ...states.flatMap((state) => said(`The state "${state.id}"`, stateFaults(authority, state))),
    ...acts.flatMap((act) => said(`The act "${act.id}"`, actFaults(authority, act))),
    ...clocks.flatMap((clock) => said(`The clock "${clock.id}"`, clockFaults(authority, clock))),
    ...elements.flatMap(({ id, reading }) => said(`The element "${id}"`, readingFaults(authority, reading))),
    ...never.flatMap((path) => said(`The forbidden path "${path.words}"`, neverFaults(authority, path))),
    ...assessmentFaults(authority),
  ];
}

const said = (subject: string, faults: readonly string[]): readonly string[] =>
  faults.map((fault) => `${subject}: ${fault}.`);

function regionFaults({ procedure: { acts } }: ChartedAuthority, region: ChartRegion): readonly string[] {
  const { id, initial, states } = region;
  const first = states.find((state) => state.id === initial);
  const moves = acts.filter((act) => act.region === id).flatMap((act) => act.moves);
  const reached = reach(initial, moves);
  const leads = (from: string) =>
    moves.some((move) => move.from.includes(from) && move.to !== 'same' && move.to !== from);
  return said(`The region "${id}"`, [
    ...(NAME.test(id) ? [] : ['its id is not a name']),
    ...(first === undefined ? [`it begins in "${initial}", which it does not have`] : []),
    ...(first !== undefined && stateNeeds(first) !== 'nothing'
      ? ['it begins in a state that something must have entered']
      : []),
    ...states.filter((state) => !reached.has(state.id)).map((state) => `nothing leads to "${state.id}"`),
    ...states
      .filter((state) => state.final !== true && states.length > 1 && !leads(state.id))
      .map((state) => `nothing leads on from "${state.id}", which is not final`),
  ]);
}

function reach(
  initial: string,
  moves: readonly { from: readonly string[]; to: string }[],
): ReadonlySet<string> {
  const reached = new Set([initial]);
  for (const state of reached)
    for (const { from, to } of moves) if (from.includes(state) && to !== 'same') reached.add(to);
  return reached;
}

function stateFaults(authority: ChartedAuthority, state: ChartState): readonly string[] {
  const { dependsOn, terms } = state;
  const { acts } = authority.procedure;
  const fields = terms ? [terms.scopeField, terms.untilField] : [];
  return [
    ...meaningFaults(authority, state),
    ...readingFaults(authority, dependsOn?.reading),
    ...(dependsOn ? givenFaults(authority, dependsOn) : []),
    ...fields.flatMap((field) => recordFaults(acts, terms?.record ?? '', field)),
  ];
}

function meaningFaults({ clocks }: ChartedAuthority, state: ChartState): readonly string[] {
  const { id, dependsOn, afterClock, byLaw, says, covers } = state;
  const clock = clocks.find((one) => one.id === afterClock?.clockId);
  return broken([
    [!NAME.test(id) || id === 'same', 'its id is not a name'],
    [afterClock !== undefined && clock?.runs === undefined, 'nothing starts the clock that it speaks of'],
    [covers?.anyOf.length === 0, 'what it covers names no assistance'],
    [
      byLaw === true && (says === 'lifts' || dependsOn !== undefined),
      'no clock lifts a bar or decides a reading',
    ],
  ]);
}

function givenFaults(
  { readings }: ChartedAuthority,
  { reading, gives }: NonNullable<ChartState['dependsOn']>,
) {
  const alternatives = (readings.find(({ id }) => id === reading)?.alternatives ?? []).map(({ id }) => id);
  const given = Object.keys(gives);
  return [
    ...alternatives.filter((id) => !given.includes(id)).map((id) => `it does not say what "${id}" gives`),
    ...given
      .filter((id) => !alternatives.includes(id))
      .map((id) => `there is no alternative "${id}" of "${reading}"`),
  ];
}

const readingFaults = (
  { readings }: ChartedAuthority,
  reading: string | null | undefined,
): readonly string[] =>
  reading === undefined || reading === null || readings.some(({ id }) => id === reading)
    ? []
    : [`there is no reading "${reading}"`];

function clockFaults(authority: ChartedAuthority, { days, runs }: ClockDefinition): readonly string[] {
  const counted = Number.isInteger(days.value) && days.value > 0;
  const events = runs ? [runs.from, ...(runs.until ? [runs.until] : [])] : [];
  return [
    ...(counted ? [] : ['it counts no whole number of days']),
    ...events.flatMap((event) => clockEventFaults(authority, event)),
    ...(runs?.when ? testFaults(authority, runs.when) : []),
  ];
}

function neverFaults(
  authority: ChartedAuthority,
  path: ChartedAuthority['procedure']['never'][number],
): readonly string[] {
  const known = authority.procedure.regions.flatMap(({ states }) => states.map(({ id }) => id));
  const named = [...path.into, ...(path.onlyFrom ?? [])];
  return [
    ...(path.into.length === 0 ? ['it forbids nothing'] : []),
    ...named.filter((id) => !known.includes(id)).map((id) => `there is no state "${id}"`),
    ...(path.unless ? testFaults(authority, path.unless) : []),
  ];
}

/** Where findings or a certification are asked for, there must be a state in which they are written. */
function assessmentFaults({ procedure: { regions, acts } }: ChartedAuthority): readonly string[] {
  const asked = acts
    .flatMap(testsOfAct)
    .some(
      (test) => 'elements' in test || test.kind === 'certified' || test.kind === 'contradicting-evidence',
    );
  const written = regions.some(({ states }) => states.some(({ assessing }) => assessing === true));
  return asked && !written
    ? ['Acts ask for findings, and no state is one in which the assessment is written.']
    : [];
}
