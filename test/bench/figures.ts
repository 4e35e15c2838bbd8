/** The smallest, middle and largest of several rounds. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** One line of the report: a rate beside the rate of a limit, round by round. */
export interface Figure {
  readonly measure: string;
  readonly unit: string;
  readonly ours: Spread;
  /** What the limit is, in a few words. */
  readonly limit: string;
  readonly limits: Spread;
  /** Of each round's pair; the larger the better. */
  readonly ratio: Spread;
  /** What the design asks for, where it asks. */
  readonly target: number | null;
  /** Peak resident bytes by process. */
  readonly memory: Readonly<Record<string, number>>;
  readonly note?: string;
}

export interface Pair {
  readonly ours: number;
  readonly limit: number;
}

export type Said = Pick<Figure, 'measure' | 'unit' | 'limit' | 'target'> & Pick<Partial<Figure>, 'note'>;

/** Puts the rounds together. */
export function figureOf(said: Said, pairs: readonly Pair[], memory: Figure['memory']): Figure {
  return {
    ...said,
    ours: spread(pairs.map((pair) => pair.ours)),
    limits: spread(pairs.map((pair) => pair.limit)),
    ratio: spread(pairs.map((pair) => pair.ours / pair.limit)),
    memory,
  };
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [at, middle] = [(i: number) => sorted[i] ?? Number.NaN, (sorted.length - 1) / 2];
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
  return { min: at(0), median, max: at(sorted.length - 1) };
}

const MEBIBYTE = 1024 ** 2;

/** The line for a person. */
export function show(figure: Figure): string {
  const { measure, unit, ours, limit, limits, ratio, target, memory, note } = figure;
  const aim = target === null ? '' : `  (asked for: ${target})`;
  const peaks = Object.entries(memory).map(([name, bytes]) => `${name} ${Math.round(bytes / MEBIBYTE)} MiB`);
  return [
    `${measure}`,
    `  ratio ${range(ratio, (value) => value.toFixed(2))}${aim}`,
    `  Plumbline ${range(ours, whole)} ${unit} a second`,
    `  ${limit} ${range(limits, whole)}`,
    ...(note === undefined ? [] : [`  ${note}`]),
    ...(peaks.length === 0 ? [] : [`  memory, at its peak: ${peaks.join(', ')}`]),
    '',
  ].join('\n');
}

const range = ({ min, median, max }: Spread, words: (value: number) => string): string =>
  `${words(median)} (${words(min)} to ${words(max)})`;

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
