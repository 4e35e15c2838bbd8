/** As many rows as one statement takes: large enough to be quick, small enough that its one parameter stays a few megabytes. */
const BATCH = 1_000;

/** Runs one statement per thousand rows, one after the other, and gives all their rows. Nothing is run for no rows. */
export async function inBatches<Row, Result>(
  rows: readonly Row[],
  run: (batch: readonly Row[]) => Promise<readonly Result[]>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < rows.length; start += BATCH)
    results.push(...((await run(rows.slice(start, start + BATCH))) ?? []));
  return results;
}
