import os from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchServer } from '../server.ts';
import { startServer } from '../server.ts';
import { hasSharedData } from './report-rows.ts';
import { print } from './print.ts';
import { reportQuality } from './report-quality.ts';
import { reportRivals } from './report-rivals.ts';
import { reportSpeed } from './report-speed.ts';

const PARTS = ['quality', 'speed', 'rivals'] as const;
const NUMBERS = { rows: 255_000, threads: 2, sample: 300 } as const;

/** What a run was asked for. */
export interface ScreeningBenchOptions {
  readonly only: readonly string[];
  readonly rows: number;
  readonly threads: number;
  readonly sample: number;
}

/** Reads the command line; says in a sentence what is wrong with it. */
export function readScreeningOptions(
  args: readonly string[],
): ScreeningBenchOptions | { readonly wrong: string } {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { only: text, rows: text, threads: text, sample: text },
    });
    const only = values.only?.split(',') ?? PARTS;
    const unknown = only.find((name) => !PARTS.some((part) => part === name));
    if (unknown !== undefined)
      return { wrong: `There is no part "${unknown}". There are: ${PARTS.join(', ')}.` };
    const number = (name: keyof typeof NUMBERS) => Number(values[name] ?? NUMBERS[name]);
    const numbers = { rows: number('rows'), threads: number('threads'), sample: number('sample') };
    const bad = Object.entries(numbers).find(([, value]) => !Number.isInteger(value) || value < 1);
    return bad === undefined ? { only, ...numbers } : { wrong: `--${bad[0]} is a whole number above zero.` };
  } catch (error) {
    return { wrong: `${(error as Error).message}.` };
  }
}

/** Runs what was asked for and prints it. Nothing is left running. */
export async function benchScreening(options: ScreeningBenchOptions): Promise<void> {
  const load = os.loadavg()[0]?.toFixed(1);
  print(
    `${os.availableParallelism()} processors, load ${load} before this began, Node ${process.versions.node}`,
  );
  if (!hasSharedData)
    print('../shared/data is not there: everything below is measured on generated names and rows.');
  if (options.only.some((part) => part !== 'speed')) return withServer((server) => runParts(options, server));
  await runParts(options, null);
}

async function withServer(work: (server: BenchServer) => Promise<void>): Promise<void> {
  const server = await startServer();
  process.once('SIGINT', () => void server.stop().finally(() => process.exit(130)));
  print(server.words);
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

async function runParts(options: ScreeningBenchOptions, server: BenchServer | null): Promise<void> {
  const wants = (part: (typeof PARTS)[number]) => options.only.includes(part);
  if (server !== null && wants('quality')) await reportQuality(server);
  if (wants('speed')) await reportSpeed(options);
  if (server !== null && wants('rivals')) await reportRivals(server, options);
  print(`\nLoad ${os.loadavg()[0]?.toFixed(1)} at the end.`);
}
