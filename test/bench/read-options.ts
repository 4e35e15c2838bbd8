import { parseArgs } from 'node:util';

/** Every measure there is, in the order in which they run. */
export const MEASURES = [
  'decisions',
  'answers',
  'bulk',
  'import',
  'submissions',
  'verify',
  'pages',
  'queue',
  'presses',
] as const;
export type MeasureName = (typeof MEASURES)[number];

/** What a run was asked for. */
export interface BenchOptions {
  readonly only: readonly MeasureName[];
  readonly units: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
  readonly decisions: number;
  readonly rows: number;
  readonly entries: number;
  readonly json: boolean;
}

const NUMBERS = {
  units: 1_000_000,
  seconds: 2,
  rounds: 3,
  connections: 8,
  decisions: 100,
  rows: 4_000,
  entries: 50_000,
} as const;
type NumberName = keyof typeof NUMBERS;

/** Reads the command line; says in a sentence what is wrong with it. */
export function readOptions(args: readonly string[]): BenchOptions | { readonly wrong: string } {
  const names = Object.keys(NUMBERS) as NumberName[];
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: text,
        json: { type: 'boolean' },
        ...Object.fromEntries(names.map((name) => [name, text])),
      },
    });
    const given = values as Partial<Record<NumberName | 'only', string>> & { readonly json?: boolean };
    const numbers = Object.fromEntries(names.map((name) => [name, Number(given[name] ?? NUMBERS[name])]));
    const bad = names.find((name) => !((numbers[name] ?? 0) > 0));
    if (bad !== undefined) return { wrong: `--${bad} is a number above zero.` };
    const only = given.only?.split(',') ?? MEASURES;
    const unknown = only.find((name) => !MEASURES.some((measure) => measure === name));
    if (unknown !== undefined)
      return { wrong: `There is no measure "${unknown}". There are: ${MEASURES.join(', ')}.` };
    return {
      ...(numbers as Record<NumberName, number>),
      only: only as readonly MeasureName[],
      json: given.json === true,
    };
  } catch (error) {
    return { wrong: `${(error as Error).message}.` };
  }
}
