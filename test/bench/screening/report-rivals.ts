import type { IndexedUnit } from '#matching';
import type { BenchServer } from '../server.ts';
import { generateRegistry } from './generate-registry.ts';
import type { MatcherMaker } from './matchers.ts';
import { print, printTable, seconds, tell, whole } from './print.ts';
import { countryShares, reportRows } from './report-rows.ts';
import { REGISTRIES } from './report-speed.ts';
import { fuse, plumbline, tokenSort } from './rivals.ts';
import { seeded } from './seeded.ts';
import { fillTrigrams, type TrigramQuery } from './trigrams.ts';

/** Seconds for the sample, by matcher. */
type Times = ReadonlyMap<string, number>;

const TRIGRAM = 'pg_trgm, GIN, threshold 0.3';

/** Prints how long each matcher takes for the same distinct cells, one thread or one connection each. */
export async function reportRivals(
  server: BenchServer,
  { sample }: { readonly sample: number },
): Promise<void> {
  const rows = reportRows();
  const cells = distinctCells(rows);
  const taken = sampleOf(cells, sample);
  const measured: Times[] = [];
  for (const size of REGISTRIES)
    measured.push(await timesFor(server, generateRegistry(size, countryShares(rows)), taken));
  print(
    `\nThe same ${taken.length} cells by every matcher, one thread or one connection each; registry read before`,
  );
  print(
    `  Cells are drawn from the ${whole(cells.length)} distinct ones of ${whole(rows.length)} rows, so that nobody is asked twice. Seconds for all`,
  );
  print(
    '  distinct cells are extrapolated from the sample, and divided by two for two processors: nobody but',
  );
  print('  Plumbline was run on all rows. All search the row’s own country only.');
  printTable([
    ['', ...REGISTRIES.flatMap((size) => [`cells a second, ${whole(size)}`, 'all rows'])],
    ...[...(measured[0]?.keys() ?? [])].map((title) => [
      title,
      ...measured.flatMap((times) => {
        const rate = taken.length / (times.get(title) ?? Number.NaN);
        return [whole(rate), seconds(cells.length / rate / 2)];
      }),
    ]),
  ]);
}

function distinctCells(rows: ReturnType<typeof reportRows>): readonly TrigramQuery[] {
  const known = new Map<string, TrigramQuery>();
  for (const { text, country } of rows)
    if (country !== undefined && text.trim() !== '') known.set(`${country} ${text}`, { text, country });
  return [...known.values()];
}

function sampleOf(cells: readonly TrigramQuery[], size: number): readonly TrigramQuery[] {
  const random = seeded(5);
  return Array.from({ length: size }, () => random.pick(cells));
}

async function timesFor(
  server: BenchServer,
  units: readonly IndexedUnit[],
  cells: readonly TrigramQuery[],
): Promise<Times> {
  const times = new Map<string, number>();
  for (const maker of [plumbline, tokenSort, fuse]) {
    tell(`${maker.title}, ${whole(units.length)} units …`);
    times.set(maker.title, timeOf(maker, units, cells));
  }
  tell(`pg_trgm, ${whole(units.length)} units …`);
  const table = await fillTrigrams(server, units);
  const began = performance.now();
  await table.search(cells, 0.3);
  times.set(TRIGRAM, (performance.now() - began) / 1000);
  await table.close();
  return times;
}

/** Seconds for the cells, after each country was asked about once, so that what is read at first use is not counted. */
function timeOf(
  { make }: MatcherMaker,
  units: readonly IndexedUnit[],
  cells: readonly TrigramQuery[],
): number {
  const matcher = make(units);
  for (const country of new Set(cells.map((cell) => cell.country))) matcher.search('x', country);
  const began = performance.now();
  for (const { text, country } of cells) matcher.search(text, country);
  return (performance.now() - began) / 1000;
}
