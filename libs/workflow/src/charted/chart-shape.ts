import type * as L from '#law';
import { FINDINGS } from '#law';
import { ROLES } from '../actor.ts';
import type { Shape } from '../shape.ts';
import {
  anyOf,
  flag,
  listOf,
  objectOf,
  oneOf,
  optional,
  orNull,
  record,
  recordOf,
  text,
  wholeNumber,
} from '../shape.ts';

/* The shapes of a drawn procedure. The compiler keeps them complete; restoring refuses whatever departs from them. */

const basis = oneOf<L.RuleBasis>(['law', 'policy', 'design']);
const role = oneOf<L.ActingRole>(
  ROLES.filter(
    (one): one is L.ActingRole => !['outside-submitter', 'inspector', 'administrator'].includes(one),
  ),
);
const says = oneOf<L.StateSays>(['nothing', 'open', 'waits', 'clear', 'bars', 'lifts']);

/** The shape of a fact. */
export const fact: Shape<L.Fact> = orNull(anyOf<string | number | boolean>(text, flag, wholeNumber));

const state = objectOf<L.ChartState>({
  id: text,
  words: text,
  cite: text,
  says,
  afterClock: optional(objectOf({ clockId: text, says, words: text, cite: text })),
  dependsOn: optional(objectOf({ reading: text, gives: recordOf(says) })),
  terms: optional(objectOf({ record: text, scopeField: orNull(text), untilField: orNull(text) })),
  covers: optional(objectOf({ words: text, cite: text, anyOf: listOf(recordOf(fact)) })),
  assessing: optional(flag),
  byLaw: optional(flag),
  final: optional(flag),
});

/** The shape of a region. */
export const region: Shape<L.ChartRegion> = objectOf({
  id: text,
  title: text,
  initial: text,
  states: listOf(state),
});

const elements = anyOf<readonly string[] | 'all'>(oneOf<'all'>(['all']), listOf(text));
const known = oneOf(FINDINGS.filter((value): value is 'met' | 'unmet' => value !== 'undetermined'));

/** The shape of a test, by its kind; those that hold tests come back here. */
export const test: Shape<L.ChartTest> = {
  problem: (value, path) => {
    const kind = record(value)?.['kind'];
    const shape = Object.entries(TESTS).find(([name]) => name === kind)?.[1];
    return shape === undefined ? `${path} is no test` : shape.problem(value, path);
  },
};

type TestOf<K extends L.ChartTest['kind']> = Extract<L.ChartTest, { readonly kind: K }>;
const kind = <K extends string>(name: K) => oneOf<K>([name]);

const TESTS: { readonly [K in L.ChartTest['kind']]: Shape<TestOf<K>> } = {
  findings: objectOf({ kind: kind('findings'), elements, every: known }),
  'some-finding': objectOf({ kind: kind('some-finding'), elements, is: known }),
  'all-found': objectOf({ kind: kind('all-found'), elements }),
  'on-record': objectOf<TestOf<'on-record'>>({
    kind: kind('on-record'),
    record: text,
    ever: optional(flag),
    since: optional(text),
    where: optional(recordOf(fact)),
  }),
  notified: objectOf({ kind: kind('notified'), duty: text }),
  'day-reached': objectOf<TestOf<'day-reached'>>({
    kind: kind('day-reached'),
    record: text,
    field: text,
    after: optional(flag),
  }),
  'later-than': objectOf({ kind: kind('later-than'), record: text }),
  'later-than-notice': objectOf({ kind: kind('later-than-notice'), duty: text }),
  clock: objectOf({ kind: kind('clock'), clock: text, is: oneOf(['run-out', 'running']) }),
  'in-state': objectOf({ kind: kind('in-state'), states: listOf(text) }),
  fact: objectOf({ kind: kind('fact'), name: text, is: listOf(fact) }),
  threshold: objectOf({ kind: kind('threshold'), table: text, is: oneOf(['reached', 'below']) }),
  certified: objectOf({ kind: kind('certified') }),
  'contradicting-evidence': objectOf({ kind: kind('contradicting-evidence') }),
  'other-laws-clear': objectOf({ kind: kind('other-laws-clear') }),
  not: objectOf({ kind: kind('not'), test }),
  any: objectOf({ kind: kind('any'), tests: listOf(test) }),
  both: objectOf({ kind: kind('both'), tests: listOf(test) }),
};

const bound: Shape<L.DateBound> = objectOf({
  is: oneOf(['not-before', 'after', 'not-after']),
  than: anyOf<L.DateBound['than']>(oneOf<'today'>(['today']), objectOf({ record: text, field: text })),
  words: text,
  cite: text,
});

const field = objectOf<L.ChartField>({
  field: text,
  words: text,
  kind: oneOf(['text', 'date', 'choice', 'choices', 'flag', 'amount', 'number', 'ids', 'list']),
  choices: optional(listOf(text)),
  required: flag,
  cite: text,
  basis,
  pointsAt: optional(oneOf(['evidence', 'incident', 'information', 'access-incident', 'unit', 'transfer'])),
  dateBounds: optional(listOf(bound)),
});

const condition: Shape<L.ChartCondition> = objectOf({
  id: text,
  words: text,
  cite: text,
  basis,
  clearedBy: listOf(role),
  test,
});

/** The shape of a drawn act. */
export const act = objectOf<L.ChartAct>({
  id: text,
  title: text,
  rule: text,
  cite: text,
  basis,
  roles: listOf(role),
  signed: flag,
  exit: optional(text),
  region: text,
  moves: listOf(objectOf<L.ChartMove>({ from: listOf(text), to: text, when: optional(test) })),
  conditions: listOf(condition),
  asks: listOf(field),
  keeps: orNull(text),
  raises: optional(listOf(text)),
  newRound: optional(flag),
  edits: optional(flag),
  states: optional(recordOf(text)),
});

/** The shape of a forbidden path. */
export const forbidden = objectOf<L.ForbiddenPath>({
  words: text,
  cite: text,
  into: listOf(text),
  unless: optional(test),
  onlyFrom: optional(listOf(text)),
});
