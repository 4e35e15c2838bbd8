import type { ChartAct, Facts } from '#law';
import { addDays } from '#law';
import type { TransitionRecord } from '../transition-record.ts';
import { advance } from './advance.ts';
import { dayIn } from './clock-reading.ts';
import type { ChartedEvent } from './events.ts';
import { hangsOn } from './hangs-on.fixture.ts';
import type { PinnedChart } from './pinned-chart.ts';
import type { ChartedProceeding } from './proceeding.ts';
import { withFacts } from './record-act.ts';
import type { Sight, Visited } from './sight.fixture.ts';
import { FIRST, keyOf, later, momentOf, sightsOf, truthsAt } from './sight.fixture.ts';
import { dayOf } from './situation.ts';
import { isAssessing } from './standard-act.ts';
import { start } from './start.ts';
import { standingIn } from './states.ts';
import type { Profile, Reading, Run, Said, Try } from './trying.fixture.ts';
import {
  allTests,
  answers,
  assessingTries,
  drawnTries,
  factsStated,
  noticeTries,
  profilesOf,
} from './trying.fixture.ts';
import { clockAt } from './truth-of.ts';

/*
 * Walks a drawn procedure, breadth first. Situations are told apart, region by region, by everything that the conditions
 * of that region can see; each such sight is visited from a few situations of the other regions. So the walk grows with
 * the sum of the regions and not with their product; walks at random (in the spec) take the procedure whole.
 */

/** Something that happened: an act, or (`event` null) nothing but days passing. */
export interface Step {
  readonly before: Visited;
  readonly event: ChartedEvent | null;
  readonly after: Visited;
  readonly record: TransitionRecord | null;
}

/** How far a walk goes aside for one act. */
const ASIDE = 1500;

/** What a run looks at, and where it begins. */
export function readingOf(run: Run): { readonly reading: Reading; readonly first: Visited } {
  const now = start(run.authority, { at: FIRST, facts: run.facts });
  const { procedure } = now.context;
  return { reading: { run, procedure, tests: allTests(procedure) }, first: { now, at: FIRST } };
}

/** Days to come on which something is different although nobody acts: a clock has run out, or a day on record has come or is over. */
function daysToCome({ procedure, run }: Reading, visited: Visited): readonly string[] {
  const moment = momentOf(visited, run.adopted);
  const clocks = procedure.clocks.flatMap((clock) => {
    const { status, due } = clockAt(clock, moment);
    return status === 'running' && due !== null ? [addDays(due, 1)] : [];
  });
  const dates = visited.now.context.records.flatMap((record) =>
    Object.keys(record.fields).flatMap((field) => {
      const day = dayIn(record, field);
      return day === undefined ? [] : [day, addDays(day, 1)];
    }),
  );
  return [...new Set([...clocks, ...dates])].filter((day) => day > dayOf(visited.at));
}

/** Plays events one after the other; undefined as soon as one is refused. */
function play({ run }: Reading, from: Visited, said: readonly Said[]): readonly Step[] | undefined {
  const steps: Step[] = [];
  let before = from;
  for (const one of said) {
    const at = later(before.at);
    const event = { ...one, at, adopted: run.adopted, holidays: [], otherLaws: [] } as ChartedEvent;
    const result = advance(before.now, event);
    if (!result.ok) return undefined;
    const after = { now: result.next, at };
    steps.push({ before, event, after, record: result.record });
    before = after;
  }
  return steps;
}

/** What can be tried from a situation, without the answers to its questions. A date is today, and ten days later. */
export function triesAt(reading: Reading, visited: Visited): readonly Try[] {
  const { now, at } = visited;
  const moment = momentOf(visited, reading.run.adopted);
  const dated = reading.procedure.acts.some(({ asks }) => asks.some(({ kind }) => kind === 'date'));
  const days = [dayOf(at), ...(dated ? [addDays(dayOf(at), 10)] : [])];
  return [
    ...days.flatMap((day) => drawnTries(reading, now, moment, day)),
    ...noticeTries(reading, now),
    ...(isAssessing(moment) ? assessingTries(reading) : []),
  ];
}

/** What a walk found. */
export interface Explored {
  readonly visited: readonly Visited[];
  /** False where the bound was met first. */
  readonly complete: boolean;
}

/**
 * Visits every situation up to a bound, and tells every step. An act that waits for another region may never have been
 * possible on the way: from a situation in which it stands, the regions that it waits for are then walked by themselves,
 * and what comes of the act is walked on from. A walk that met its bound goes nowhere aside.
 */
export function explore(run: Run, most: number, tell: (step: Step) => void): Explored {
  const { reading, first } = readingOf(run);
  const done = new Set<string>();
  const walk = new Walk(reading, most, (step) => {
    doneBy(step).forEach((one) => done.add(one));
    tell(step);
  });
  walk.from(first);
  for (let before = -1; before < done.size && walk.visited.length < most;) {
    before = done.size;
    for (const goal of goalsOf(reading.procedure).filter(({ name }) => !done.has(name))) walk.towards(goal);
  }
  return { visited: walk.visited, complete: walk.visited.length < most };
}

/** An act to be taken, or a state to be left by it. */
interface Goal {
  readonly name: string;
  readonly act: ChartAct;
  readonly from: string;
}

const goalsOf = ({ acts }: PinnedChart): readonly Goal[] =>
  acts.flatMap((act) =>
    act.moves.flatMap(({ from, to }) =>
      from.flatMap((state) => [
        { name: act.id, act, from: state },
        ...(to === 'same' || to === state ? [] : [{ name: `left ${state}`, act, from: state }]),
      ]),
    ),
  );

function doneBy({ before, event, after }: Step): readonly string[] {
  const left = statesOf(before.now).filter((state) => !statesOf(after.now).includes(state));
  return event === null ? [] : [event.type, ...left.map((state) => `left ${state}`)];
}

const statesOf = ({ context, state }: ChartedProceeding): readonly string[] =>
  standingIn(context.procedure, state).map((one) => one.state.id);

/** A walk through a procedure. */
export class Walk {
  readonly visited: Visited[] = [];
  readonly sights: readonly Sight[];
  private readonly seen = new Set<string>();
  private readonly profiles: readonly Profile[];

  constructor(
    private readonly reading: Reading,
    private readonly most: number,
    private readonly tell: (step: Step) => void,
  ) {
    this.sights = sightsOf(reading.procedure);
    this.profiles = profilesOf(reading);
  }

  /** Walks on from a situation, as far as there is anything new. */
  from(first: Visited, may: (one: Try) => boolean = () => true): void {
    const queue: Visited[] = [];
    const visit = (visited: Visited) => {
      const fresh = this.freshIn(visited);
      if (fresh.length === 0 || this.visited.length >= this.most) return;
      fresh.forEach((key) => this.seen.add(key));
      this.visited.push(visited);
      queue.push(visited);
    };
    visit(first);
    for (const before of queue) this.expand(before, may, visit);
  }

  /** Lets only the regions move that an act waits for, with nothing counted as seen; walks on from what the act gives. */
  towards({ act, from }: Goal): void {
    const start = this.visited.find(({ now }) => statesOf(now).includes(from));
    if (start === undefined) return;
    const beside = hangsOn(this.reading.procedure, act.region).filter((id) => id !== act.region);
    const given: Visited[] = [];
    const aside = new Walk(this.reading, ASIDE, (step) => {
      if (step.event?.type === act.id) given.push(step.after);
      this.tell(step);
    });
    aside.from(
      start,
      ({ region, said }) => region === null || beside.includes(region) || said[0]?.type === act.id,
    );
    aside.visited.forEach((one) => this.visited.push(one));
    given.slice(0, 2).forEach((one) => this.from(one));
  }

  /** At each choice the first thing that is allowed, counted from the chosen place in the list. */
  atRandom(first: Visited, choices: readonly number[]): void {
    let now = first;
    for (const choice of choices) {
      const tries = this.tries(now);
      const steps = tries
        .map((_one, offset) => tries[(choice + offset) % tries.length])
        .values()
        .map((one) => (one === undefined ? undefined : play(this.reading, now, one.said)))
        .find((played) => played !== undefined);
      const days = daysToCome(this.reading, now);
      const day = choice % 7 === 0 ? days[choice % Math.max(1, days.length)] : undefined;
      steps?.forEach(this.tell);
      const at = day === undefined ? undefined : `${day}T09:00:00.000Z`;
      now = at === undefined ? (steps?.at(-1)?.after ?? now) : { now: now.now, at };
    }
  }

  private freshIn(visited: Visited): readonly string[] {
    const moment = momentOf(visited, this.reading.run.adopted);
    const truth = truthsAt(moment);
    return this.sights.map((sight) => keyOf(sight, moment, truth)).filter((key) => !this.seen.has(key));
  }

  /** Facts and findings are seen by the acts that are possible from here, and by no other. */
  private isNew(visited: Visited): boolean {
    const moment = momentOf(visited, this.reading.run.adopted);
    const truth = truthsAt(moment);
    return this.sights.some(
      (sight) => sight.act.isKnownFrom(moment) && !this.seen.has(keyOf(sight, moment, truth)),
    );
  }

  private expand(before: Visited, may: (one: Try) => boolean, visit: (after: Visited) => void): void {
    const { reading, tell } = this;
    for (const one of this.tries(before).filter(may)) {
      const steps = play(reading, before, one.said) ?? [];
      steps.forEach(tell);
      const last = steps.at(-1);
      if (last !== undefined) visit(last.after);
    }
    for (const day of daysToCome(reading, before)) {
      const after = { now: before.now, at: `${day}T09:00:00.000Z` };
      tell({ before, event: null, after, record: null });
      visit(after);
    }
  }

  /** Facts and answers are tried only where they lead to something new. */
  private tries(before: Visited): readonly Try[] {
    const { reading, profiles } = this;
    const facts = reading.run.stated
      .filter((one) => this.isNew(withFactsOf(before, one)))
      .map((one): Try => ({ region: null, said: [factsStated(reading, one)] }));
    const answered = isAssessing(momentOf(before, reading.run.adopted))
      ? profiles
          .filter((profile) => this.isNew(withAnswers(before, profile)))
          .map((profile): Try => ({ region: null, said: answers(reading, profile) }))
      : [];
    return [...triesAt(reading, before), ...facts, ...answered];
  }
}

const withFactsOf = ({ now, at }: Visited, facts: Facts): Visited => ({
  now: { ...now, context: withFacts(now.context, facts) },
  at,
});

/** The situation after all answers of a profile, as far as conditions see it; only to tell whether it is worth going there. */
function withAnswers({ now, at }: Visited, profile: Profile): Visited {
  const findings = Object.fromEntries(
    Object.entries(profile).map(([id, value]) => [
      id,
      { value, findingId: id, authorPersonIds: ['analyst'], readings: {} },
    ]),
  );
  const assessment = { ...now.context.assessment, authorPersonIds: ['analyst'], certified: null };
  return { now: { ...now, context: { ...now.context, findings, assessment } }, at };
}
