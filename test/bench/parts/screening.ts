import { shareWork, startThreads } from '#wiring';
import { answerAsks, partOptions } from '../part.ts';
import { generateRegistry } from '../screening/generate-registry.ts';
import {
  countryShares,
  generatedRows,
  growRows,
  reportRows,
  type ReportRow,
} from '../screening/report-rows.ts';
import {
  addCounts,
  NO_ROWS,
  type ScreeningCounts,
  type ScreeningTask,
} from '../screening/screening-thread.ts';

/** What one run screens, and with how many threads. */
export interface ScreeningRun {
  readonly units: number;
  /** Rows in all; 0 for those of the reports as they are. */
  readonly rows: number;
  /** Generated rows, which the registry holds, in place of those of the reports. */
  readonly generated: boolean;
  readonly threads: number;
}

/** What it took, in seconds. */
export interface ScreeningTimes extends ScreeningCounts {
  readonly names: number;
  readonly distinct: number;
  readonly reading: number;
  readonly screening: number;
  /** Processor time of the screening, all threads together: what other work on the machine does not stretch. */
  readonly processor: number;
}

const ROWS_A_TASK = 1_000;

const { units: size, rows: wanted, threads, generated } = partOptions<ScreeningRun>();
const reported = generated ? generatedRows() : reportRows();
const rows = wanted === 0 ? reported : growRows(reported, wanted);
const units = generateRegistry(size, countryShares(reported));
const byCountry = [...Map.groupBy(rows, ({ country }) => country)];

answerAsks({ run }, async () => undefined);

async function run(): Promise<ScreeningTimes> {
  const began = performance.now();
  const pool = startThreads<ScreeningTask, ScreeningCounts>({
    module: new URL('../screening/screening-thread.ts', import.meta.url),
    data: units,
    size: threads,
  });
  await shareWork(
    pool,
    byCountry.map(([country, all]) => taskOf(country, null, all.length)),
  );
  const read = performance.now();
  const used = process.cpuUsage();
  const counts = await shareWork(
    pool,
    byCountry.flatMap(([country, all]) => cut(all).map((piece) => taskOf(country, piece, piece.length))),
  );
  const ended = performance.now();
  const { user, system } = process.cpuUsage(used);
  await pool.close();
  return {
    ...counts.reduce(addCounts, NO_ROWS),
    names: units.reduce((sum, { names }) => sum + names.length, 0),
    distinct: new Set(rows.map(({ country, text }) => `${country} ${text}`)).size,
    reading: (read - began) / 1000,
    screening: (ended - read) / 1000,
    processor: (user + system) / 1e6,
  };
}

const taskOf = (country: string | undefined, piece: readonly ReportRow[] | null, size: number) => ({
  group: country ?? '',
  size,
  task: { country, rows: piece },
});

function cut(all: readonly ReportRow[]): readonly (readonly ReportRow[])[] {
  const count = Math.ceil(all.length / ROWS_A_TASK);
  return Array.from({ length: count }, (_, at) => all.slice(at * ROWS_A_TASK, (at + 1) * ROWS_A_TASK));
}
