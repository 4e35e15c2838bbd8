import type { ChartTest } from '#law';
import type { PinnedChart } from './pinned-chart.ts';

type Kind = ChartTest['kind'];
type Writer<K extends Kind> = (test: Extract<ChartTest, { kind: K }>, procedure: PinnedChart) => string;

/** A test of the chart in words, for whoever has to know what a way depends on. */
export function describeTest<K extends Kind>(
  test: Extract<ChartTest, { kind: K }>,
  procedure: PinnedChart,
): string {
  const write = WRITERS[test.kind as K] as Writer<K>;
  return write(test, procedure);
}

const named = (elements: readonly string[] | 'all'): string =>
  elements === 'all' ? 'every element' : elements.join(', ');
const titleOf = (list: readonly { id: string; title: string }[], id: string): string =>
  list.find((one) => one.id === id)?.title ?? id;

/** The title of a duty, or its id where there is none. */
export const dutyTitle = ({ duties }: Pick<PinnedChart, 'duties'>, id: string): string => titleOf(duties, id);

const WRITERS: { readonly [K in Kind]: Writer<K> } = {
  findings: ({ elements, every }) => `${named(elements)} found to be ${every}`,
  'some-finding': ({ elements, is }) => `at least one of ${named(elements)} found to be ${is}`,
  'all-found': ({ elements }) => `a finding on ${named(elements)} that is not undetermined`,
  'on-record': ({ record, where = {}, ever, since }) => {
    const values = Object.entries(where).map(([field, value]) => `${field}: ${String(value)}`);
    const when = `${ever ? 'at any time ' : ''}on record${since === undefined ? '' : ` after the last ${since}`}`;
    return `${when}: ${record}${values.length > 0 ? ` (${values.join(', ')})` : ''}`;
  },
  notified: ({ duty }, { duties }) => `delivered to every recipient: ${titleOf(duties, duty)}`,
  'day-reached': ({ record, field, after }) =>
    `the day "${field}" of ${record} ${after ? 'over' : 'reached'}`,
  'later-than': ({ record }) => `a moment after ${record} was recorded`,
  'later-than-notice': ({ duty }, { duties }) => `a moment after delivery: ${titleOf(duties, duty)}`,
  clock: ({ clock, is }, { clocks }) =>
    `${is === 'run-out' ? 'run out' : 'running'}: ${clocks.find(({ id }) => id === clock)?.words ?? clock}`,
  'in-state': ({ states }) => `standing in ${states.join(' or ')}`,
  fact: ({ name, is }) => `${name} is ${is.map(String).join(' or ')}`,
  threshold: ({ table, is }) => `the threshold of the table "${table}" ${is}`,
  certified: () => 'the assessment certified by a legal adviser',
  'contradicting-evidence': () => 'contradicting evidence on record',
  'other-laws-clear': () => 'nothing in the way under any other law',
  not: ({ test }, procedure) => `not (${describeTest(test, procedure)})`,
  any: ({ tests }, procedure) => tests.map((test) => describeTest(test, procedure)).join(', or '),
  both: ({ tests }, procedure) => tests.map((test) => describeTest(test, procedure)).join(', and '),
};
