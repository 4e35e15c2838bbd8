import type { ClockEvent } from './authority.ts';
import type { ChartedAuthority } from './chart-names.ts';
import { testsWithin } from './chart-names.ts';
import type { ChartAct, ChartTest } from './charted-procedure.ts';

const absent = <T>(wanted: readonly T[], there: readonly T[]): readonly T[] =>
  wanted.filter((one) => !there.includes(one));

/** The ids of the questions that findings can answer: the elements, and the conditions of the exits. */
export const questionIdsOf = ({
  elements,
  exits,
}: Pick<ChartedAuthority, 'elements' | 'exits'>): readonly string[] => [
  ...elements.map(({ id }) => id),
  ...exits.flatMap(({ conditions }) => conditions.map(({ id }) => id)),
];

/** The fields that records of a kind can hold, over all acts that keep it; undefined where no act does. */
export function fieldsOfRecord(acts: readonly ChartAct[], kind: string): readonly string[] | undefined {
  const keeping = acts.filter(({ keeps }) => keeps === kind);
  return keeping.length === 0
    ? undefined
    : ['at', ...keeping.flatMap(({ asks }) => asks.map(({ field }) => field))];
}

/** What is wrong with a reference to a record and one of its fields. */
export function recordFaults(
  acts: readonly ChartAct[],
  record: string,
  field: string | null,
): readonly string[] {
  const fields = fieldsOfRecord(acts, record);
  if (fields === undefined) return [`no act keeps a record "${record}"`];
  return field === null || fields.includes(field) ? [] : [`records "${record}" have no field "${field}"`];
}

/** What is wrong with an event that starts or ends a clock. */
export function clockEventFaults(
  { duties, procedure }: ChartedAuthority,
  event: ClockEvent,
): readonly string[] {
  if ('record' in event) return recordFaults(procedure.acts, event.record, event.field);
  return duties.some(({ id }) => id === event.noticeDelivered)
    ? []
    : [`there is no duty "${event.noticeDelivered}"`];
}

/** What a test refers to and the authority does not have; also what can never hold. One sentence each. */
export function testFaults(authority: ChartedAuthority, test: ChartTest): readonly string[] {
  return testsWithin(test).flatMap((one) => [...CHECKS.flatMap((check) => check(authority, one))]);
}

type Check = (authority: ChartedAuthority, test: ChartTest) => readonly string[];

const elements: Check = (authority, test) => {
  if (!('elements' in test)) return [];
  const ids = test.elements === 'all' ? authority.elements.map(({ id }) => id) : test.elements;
  if (ids.length === 0) return ['it asks for findings on no element, which never holds'];
  return absent(ids, questionIdsOf(authority)).map((id) => `there is no element "${id}"`);
};

const records: Check = ({ procedure: { acts } }, test) => {
  if (!('record' in test)) return [];
  const fields =
    test.kind === 'on-record'
      ? Object.keys(test.where ?? {})
      : test.kind === 'day-reached'
        ? [test.field]
        : [];
  const never = test.kind === 'on-record' && Object.values(test.where ?? {}).includes(null);
  return [
    ...recordFaults(acts, test.record, null),
    ...(test.kind === 'on-record' && test.since !== undefined ? recordFaults(acts, test.since, null) : []),
    ...fields.flatMap((field) =>
      fieldsOfRecord(acts, test.record) ? recordFaults(acts, test.record, field) : [],
    ),
    ...(never ? ['it compares with a missing value, which never holds'] : []),
  ];
};

const duties: Check = (authority, test) =>
  'duty' in test && !authority.duties.some(({ id }) => id === test.duty)
    ? [`there is no duty "${test.duty}"`]
    : [];

const clocks: Check = (authority, test) => {
  if (test.kind !== 'clock') return [];
  const clock = authority.clocks.find(({ id }) => id === test.clock);
  if (clock === undefined) return [`there is no clock "${test.clock}"`];
  return clock.runs ? [] : [`nothing starts the clock "${test.clock}"`];
};

const states: Check = ({ procedure: { regions } }, test) => {
  if (test.kind !== 'in-state') return [];
  const known = regions.flatMap((region) => region.states.map(({ id }) => id));
  return absent(test.states, known).map((id) => `there is no state "${id}"`);
};

const tables: Check = ({ thresholds }, test) =>
  test.kind === 'threshold' && !thresholds.some(({ table }) => table === test.table)
    ? [`there is no table of thresholds "${test.table}"`]
    : [];

const inner: Check = (_authority, test) =>
  (test.kind === 'any' || test.kind === 'both') && test.tests.length === 0
    ? [`"${test.kind}" holds no tests`]
    : [];

const values: Check = (_authority, test) =>
  test.kind === 'fact' && (test.is.length === 0 || test.is.includes(null))
    ? [`the fact "${test.name}" is compared with nothing, which never holds`]
    : [];

const CHECKS: readonly Check[] = [elements, records, duties, clocks, states, tables, inner, values];
