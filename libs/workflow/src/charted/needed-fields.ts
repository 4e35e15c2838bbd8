import type { ChartState, ChartTest, ClockDefinition, ClockEvent } from '#law';
import { testsOfAct, testsWithin } from '#law';
import type { PinnedChart } from './pinned-chart.ts';

interface FieldRead {
  readonly record: string;
  readonly field: string;
}

/** The fields of a kind of record that a condition, a clock, a bound or a state's terms read. Others stay in the database. */
export function neededFields(procedure: PinnedChart, kind: string | null): readonly string[] {
  const { acts, clocks, regions, never } = procedure;
  const tests = [
    ...acts.flatMap(testsOfAct),
    ...never.flatMap(({ unless }) => (unless ? testsWithin(unless) : [])),
    ...clocks.flatMap(({ runs }) => (runs?.when ? testsWithin(runs.when) : [])),
  ];
  const bounds = acts.flatMap(({ asks }) => asks.flatMap(({ dateBounds = [] }) => dateBounds));
  const read: readonly FieldRead[] = [
    ...tests.flatMap(readByTest),
    ...clocks.flatMap(eventsOf).flatMap((event) => ('record' in event ? [event] : [])),
    ...bounds.flatMap(({ than }) => (than === 'today' ? [] : [than])),
    ...regions.flatMap(({ states }) => states.flatMap(readByTerms)),
  ];
  return [
    ...new Set(
      read.filter(({ record, field }) => record === kind && field !== 'at').map(({ field }) => field),
    ),
  ];
}

function readByTest(test: ChartTest): readonly FieldRead[] {
  if (test.kind === 'on-record')
    return Object.keys(test.where ?? {}).map((field) => ({ record: test.record, field }));
  return test.kind === 'day-reached' ? [{ record: test.record, field: test.field }] : [];
}

const eventsOf = ({ runs }: ClockDefinition): readonly ClockEvent[] =>
  runs === undefined ? [] : [runs.from, ...(runs.until ? [runs.until] : [])];

function readByTerms({ terms }: ChartState): readonly FieldRead[] {
  if (terms === undefined) return [];
  const { record, scopeField, untilField } = terms;
  return [scopeField, untilField].flatMap((field) => (field === null ? [] : [{ record, field }]));
}
