import type { AdoptedReadings, Authority, ChartAct, ChartField, ChartTest, Fact, Facts, Finding } from '#law';
import { addDays, testsOfAct, testsWithin } from '#law';
import type { Actor, Office, Role } from '../actor.ts';
import { CLOCK_ACTOR } from '../actor.ts';
import type { ChartedEvent } from './events.ts';
import { questionsOf } from './finding-tests.ts';
import { neededFields } from './needed-fields.ts';
import type { PinnedChart } from './pinned-chart.ts';
import type { ChartedProceeding } from './proceeding.ts';
import type { Moment } from './situation.ts';
import { own } from './situation.ts';
import { standingIn } from './states.ts';
import { truthOf } from './truth-of.ts';

/*
 * Every event worth trying in a drawn proceeding: each act with every value that a test of the drawing can tell apart.
 * Generic over the law: it reads the drawing and knows no law by name. For specs only.
 */

/** One exploration: the facts it begins with, those that may be stated on the way, and the readings adopted. */
export interface Run {
  readonly name: string;
  readonly authority: Authority;
  readonly adopted: AdoptedReadings;
  readonly facts: Facts;
  readonly stated: readonly Facts[];
}

/** A procedure as an exploration reads it. */
export interface Reading {
  readonly run: Run;
  readonly procedure: PinnedChart;
  readonly tests: readonly ChartTest[];
}

/** An event without its time. */
export type Said = Omit<ChartedEvent, 'at'> & Pick<ChartedEvent, 'type' | 'actor'>;

/** Events to be tried one after the other; `region` is the one whose act it is, or null. */
export interface Try {
  readonly region: string | null;
  readonly said: readonly Said[];
}

const OFFICE_OF: Partial<Record<Role, Office>> = { 'post-vetter': 'post', analyst: 'human-rights-bureau' };

/** A person for a role under this law. Whoever may sign under it sits in the department that it names. */
export function personFor(role: Role, { decider }: Pick<PinnedChart, 'decider'>): Actor {
  if (role === 'clock') return CLOCK_ACTOR;
  const office = OFFICE_OF[role] ?? (decider.department === 'defense' ? 'dod' : 'legal');
  return { accountId: `${role}@example`, personId: role, roles: [role], office };
}

/** Every leaf of every test of the drawing, once. */
export const leavesOf = (tests: readonly ChartTest[]): readonly ChartTest[] => {
  const leaves = tests
    .flatMap(testsWithin)
    .filter(({ kind }) => kind !== 'not' && kind !== 'any' && kind !== 'both');
  return [...new Map(leaves.map((test) => [JSON.stringify(test), test])).values()];
};

/** Every test that the drawing holds. */
export const allTests = ({ acts, never, clocks }: PinnedChart): readonly ChartTest[] =>
  leavesOf([
    ...acts.flatMap(testsOfAct),
    ...never.flatMap(({ unless }) => unless ?? []),
    ...clocks.flatMap(({ runs }) => runs?.when ?? []),
  ]);

type Pair = readonly [string, unknown];
const MOST_VARIANTS = 192;

/** Every combination of one value of each list; or, where those are too many, each value once in two combinations. */
export function combinations(
  lists: readonly (readonly Pair[])[],
): readonly Readonly<Record<string, unknown>>[] {
  const product = lists.reduce((count, list) => count * list.length, 1);
  if (product <= MOST_VARIANTS)
    return lists
      .reduce<readonly (readonly Pair[])[]>(
        (all, list) => all.flatMap((chosen) => list.map((one) => [...chosen, one])),
        [[]],
      )
      .map((chosen) => Object.fromEntries(chosen));
  const ends = [0, -1].map((end) => lists.map((list) => list.at(end) ?? (['', undefined] as const)));
  return ends.flatMap((base) =>
    lists.flatMap((list, index) => list.map((one) => Object.fromEntries(base.with(index, one)))),
  );
}

type Known = Pick<Reading, 'procedure' | 'tests'>;

/** The values of a fact that tests and thresholds tell apart. */
export function valuesOfFact({ procedure, tests }: Known, name: string): readonly Fact[] {
  const rows = procedure.thresholds.filter(({ fact }) => fact === name).map(({ amount }) => amount.value);
  if (rows.length > 0) return [0, ...new Set(rows)];
  const where = procedure.thresholds.flatMap((row) => own(row.where, name) ?? []);
  const tested = tests.flatMap((test) => (test.kind === 'fact' && test.name === name ? test.is : []));
  const named = [...new Set([...where, ...tested])];
  if (named.some((value) => typeof value === 'boolean')) return [true, false];
  return named.length > 0 ? [...named, 'something else'] : ['something'];
}

interface Asking {
  readonly act: ChartAct;
  readonly asked: ChartField;
  readonly day: string;
}

function candidates(known: Known, asking: Asking): readonly Pair[] {
  const { act, asked } = asking;
  const { field, required } = asked;
  const isRead = stated(asking) !== undefined || neededFields(known.procedure, act.keeps).includes(field);
  const all = valuesFor(known, asking).map((value) => [field, value] as const);
  if (!isRead) return all.slice(0, 1);
  return required ? all : [...all, [field, undefined] as const];
}

/** The fact that the field states, where it states one. */
const stated = ({ act, asked }: Asking): string | undefined =>
  Object.entries(act.states ?? {}).find(([, from]) => from === asked.field)?.[0];

function valuesFor(known: Known, asking: Asking): readonly unknown[] {
  const { act, asked, day } = asking;
  const { field, choices = [] } = asked;
  const fact = stated(asking);
  const facts = fact === undefined ? [] : valuesOfFact(known, fact);
  const amounts = facts.filter((value) => typeof value === 'number');
  const values: Record<ChartField['kind'], readonly unknown[]> = {
    choice: choices,
    choices: [choices, ...choices.map((choice) => [choice])],
    flag: [true, false],
    date: isAwaited(known, act, field) ? [day, addDays(day, 10)] : [day],
    ids: [['one']],
    list: [['one']],
    text: fact === undefined ? textsFor(known, act, field) : facts,
    amount: amounts.length > 0 ? amounts : [1],
    number: amounts.length > 0 ? amounts : [1],
  };
  return values[asked.kind];
}

/** True where a condition waits for the day in the field. */
const isAwaited = ({ tests }: Known, { keeps }: ChartAct, field: string): boolean =>
  tests.some((test) => test.kind === 'day-reached' && test.record === keeps && test.field === field);

const textsFor = ({ tests }: Known, { keeps }: ChartAct, field: string): readonly unknown[] => [
  'words',
  ...tests.flatMap((test) =>
    test.kind === 'on-record' && test.record === keeps ? (own(test.where ?? {}, field) ?? []) : [],
  ),
];

let count = 0;
const ids = () => {
  const id = String(++count);
  return { recordId: `r${id}`, determinationId: `d${id}`, signatureId: `s${id}`, reasons: 'reasons' };
};

/** The acts from where the proceeding stands, each with every value that can be told apart; dates are the given day, or later. */
export function drawnTries(
  known: Known,
  { state, context }: ChartedProceeding,
  moment: Moment,
  day: string,
): readonly Try[] {
  const { procedure } = known;
  const states = standingIn(procedure, state).map((one) => one.state.id);
  return procedure.acts
    .filter(({ moves }) => moves.some(({ from }) => from.some((one) => states.includes(one))))
    .flatMap((act) => {
      const [role] = act.roles;
      if (role === undefined) return [];
      const actor = personFor(role, procedure);
      return filledIn(known, act, { ...moment, context }, day).map((fields): Try => ({
        region: act.region,
        said: [{ type: act.id, actor, ...ids(), ...fields }],
      }));
    });
}

const remembered = new Map<string, readonly Fields[]>();

/** The ways to fill an act in; they depend on the day and the facts alone, and are made once for each. */
function filledIn(known: Known, act: ChartAct, moment: Moment, day: string): readonly Fields[] {
  const { authorityId } = known.procedure;
  const key = JSON.stringify([authorityId, act.id, day, act.states ? moment.context.facts : null]);
  const found = remembered.get(key);
  if (found !== undefined) return found;
  const lists = act.asks.map((asked) => candidates(known, { act, asked, day }));
  const made = distinct(known, act, combinations(lists), moment);
  remembered.set(key, made);
  return made;
}

type Fields = Readonly<Record<string, unknown>>;

/** Of the ways to fill an act in, one for everything that tests of facts and thresholds tell apart. */
function distinct(
  { tests }: Known,
  { states = {} }: ChartAct,
  filled: readonly Fields[],
  moment: Moment,
): readonly Fields[] {
  const stating = Object.entries(states);
  if (stating.length === 0) return filled;
  const reading = tests.filter(({ kind }) => kind === 'fact' || kind === 'threshold');
  const told = new Map<string, Fields>();
  for (const fields of filled) {
    const facts = Object.fromEntries(
      stating.flatMap(([name, field]) =>
        fields[field] === undefined ? [] : [[name, fields[field] as Fact]],
      ),
    );
    const context = { ...moment.context, facts: { ...moment.context.facts, ...facts } };
    const truths = reading.map((test) => truthOf(test, { ...moment, context }));
    const others = Object.entries(fields).filter(([field]) => !stating.some(([, from]) => from === field));
    const key = JSON.stringify([truths, others]);
    if (!told.has(key)) told.set(key, fields);
  }
  return [...told.values()];
}

/** What every procedure allows from anywhere: the delivery of each notice that is due. */
export function noticeTries({ procedure }: Reading, { context }: ChartedProceeding): readonly Try[] {
  const actor = personFor('legislative-affairs', procedure);
  return Object.entries(context.notices)
    .filter(([, { deliveredAt }]) => deliveredAt === null)
    .map(([dutyId]) => {
      const contentIds = procedure.duties.find(({ id }) => id === dutyId)?.contentIds ?? [];
      return { region: null, said: [{ type: 'notice.delivered', actor, dutyId, noticeId: 'n', contentIds }] };
    });
}

/** Facts of the case, as its subject's record gives them. */
export const factsStated = ({ procedure }: Reading, facts: Facts): Said => ({
  type: 'facts.stated',
  actor: personFor('analyst', procedure),
  facts,
});

/** Single acts on an assessment that is being written. */
export function assessingTries({ procedure }: Reading): readonly Try[] {
  const analyst = personFor('analyst', procedure);
  const single: readonly Said[] = [
    { type: 'assessment.edited', actor: analyst, reasons: 'reasons' },
    { type: 'contradicting-evidence.recorded', actor: analyst, recordId: 'c' },
    { type: 'assessment.certified', actor: personFor('legal-adviser', procedure) },
  ];
  return single.map((one) => ({ region: null, said: [one] }));
}

/** Answers to all questions, one after the other. */
export const answers = ({ procedure }: Known, profile: Profile): readonly Said[] =>
  Object.entries(profile).map(([elementId, value]) => ({
    type: 'finding.recorded',
    actor: personFor('analyst', procedure),
    elementId,
    value,
    findingId: elementId,
  }));

/** An answer to each question. */
export type Profile = Readonly<Record<string, Finding>>;

/** The questions in groups that no test tells apart. */
function groupsOf({ procedure, tests }: Known): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const { id, reading } of questionsOf(procedure)) {
    const isElement = procedure.elements.some((element) => element.id === id);
    const seen = tests.map(
      (test) => 'elements' in test && (test.elements === 'all' ? isElement : test.elements.includes(id)),
    );
    const key = JSON.stringify([seen, isElement, reading]);
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups.values()];
}

/** Answers worth trying: all alike, and one group unlike the rest. */
export function profilesOf(known: Known): readonly Profile[] {
  const groups = groupsOf(known);
  if (groups.length === 0) return [];
  const all = (value: Finding, but: readonly string[] = [], other: Finding = value): Profile =>
    Object.fromEntries(groups.flat().map((id) => [id, but.includes(id) ? other : value]));
  return [
    ...(['met', 'undetermined', 'unmet'] as const).map((value) => all(value)),
    ...groups.flatMap((group) => [all('met', group, 'unmet'), all('unmet', group, 'met')]),
  ];
}
