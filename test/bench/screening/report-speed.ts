import { mebibytes, print, printTable, seconds, tell, whole } from './print.ts';
import { hasSharedData } from './report-rows.ts';
import type { MeasuredRun } from './speed.ts';
import { measureScreening } from './speed.ts';

/** The sizes of the registries that rows are screened against. */
export const REGISTRIES = [1_000, 10_000, 100_000] as const;
const LARGEST = 100_000;

/** Prints rows a second and memory, by size of registry, and for the large run. */
export async function reportSpeed({
  rows,
  threads,
}: {
  readonly rows: number;
  readonly threads: number;
}): Promise<void> {
  const runs: MeasuredRun[] = [];
  const common = { threads, generated: false };
  for (const run of [
    ...REGISTRIES.map((units) => ({ ...common, units, rows: 0 })),
    { ...common, units: LARGEST, rows },
    ...(hasSharedData ? [{ ...common, units: LARGEST, rows: 0, generated: true }] : []),
  ]) {
    tell(`${whole(run.units)} units …`);
    runs.push(await measureScreening(run));
  }
  const reported = runs[0]?.rows ?? 0;
  const source = hasSharedData ? 'rows of the three fiscal years' : 'generated rows';
  print(
    `\nScreening ${whole(reported)} ${source}, ${threads} threads: cleaned, split, candidates, scored, zoned`,
  );
  if (rows > reported) {
    print(
      `  There are ${whole(reported)} such rows. The run of ${whole(rows)} is these and copies of them with`,
    );
    print('  other numbers and endings, so that copies are cells of their own and are worked out anew.');
  }
  printTable([HEADER, ...runs.map(speedRow)]);
  if (hasSharedData) {
    print(
      '  The last run is of generated rows that name units of its registry, in three countries: real names',
    );
    print(
      '  rarely look like generated ones, and a name that looks like none costs less than one that does.',
    );
  }
  print(
    '  Reading: the registry’s names read and posted, all countries, before the first row. Processor: time',
  );
  print('  of all threads together; half of it is what two free processors would take. Memory: the');
  print('  peak of the whole process, its rows and threads included; each thread keeps its countries’ names');
  print('  and its last 5,000 cells, so it grows with the registry and not with the rows.');
}

const HEADER = [
  'units',
  'names',
  'rows',
  'distinct',
  'reading',
  'screening',
  'processor',
  'rows a second',
  'compared a row',
  'memory',
];

const speedRow = (run: MeasuredRun): readonly string[] => [
  whole(run.run.units),
  whole(run.names),
  whole(run.rows),
  whole(run.distinct),
  seconds(run.reading),
  seconds(run.screening),
  seconds(run.processor),
  whole(run.rows / run.screening),
  (run.compared / run.rows).toFixed(1),
  mebibytes(run.memory),
];
