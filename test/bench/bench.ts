import os from 'node:os';
import { measureAnswers } from './answers.ts';
import { measureDecisions } from './decisions.ts';
import type { Figure } from './figures.ts';
import { show } from './figures.ts';
import { measureImport, measureSubmissions } from './imports.ts';
import { measurePresses } from './presses/measure-presses.ts';
import { measureQueue } from './queue.ts';
import type { BenchOptions, MeasureName } from './read-options.ts';
import type { BenchServer } from './server.ts';
import { startServer } from './server.ts';
import { measureVerify } from './verify.ts';

type Measure = (
  server: BenchServer,
  options: BenchOptions,
  say: (words: string) => void,
) => Promise<readonly Figure[]>;

/** What runs, and for which names. */
const RUNS: readonly { readonly names: readonly MeasureName[]; readonly measure: Measure }[] = [
  { names: ['decisions'], measure: measureDecisions },
  { names: ['answers', 'bulk'], measure: measureAnswers },
  { names: ['import'], measure: measureImport },
  { names: ['submissions'], measure: measureSubmissions },
  { names: ['verify'], measure: measureVerify },
  { names: ['queue'], measure: measureQueue },
  { names: ['presses'], measure: measurePresses },
];

/** Runs what was asked for and prints it. Throws where a measure did not do its work; nothing is left running. */
export async function bench(options: BenchOptions): Promise<void> {
  const began = performance.now();
  const server = await startServer();
  const stop = () => void server.stop().finally(() => process.exit(130));
  process.once('SIGINT', stop);
  print(
    `${os.availableParallelism()} processors, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}`,
  );
  print(`${server.words}\n`);
  const figures: Figure[] = [];
  try {
    for (const { measure } of RUNS.filter((run) => run.names.some((name) => options.only.includes(name)))) {
      const found = await measure(server, options, (words) => process.stderr.write(`${words}\n`));
      found.forEach((figure) => print(show(figure)));
      figures.push(...found);
    }
  } finally {
    await server.stop();
  }
  print(
    `${Math.round((performance.now() - began) / 1000)} seconds in all; this process at its peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB.`,
  );
  if (options.json) print(JSON.stringify(figures));
}

const print = (words: string) => process.stdout.write(`${words}\n`);
