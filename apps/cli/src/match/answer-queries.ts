import type { SharedTask } from '#wiring';
import { answeredQuery, type AnsweredQuery } from './answered-query.ts';
import type { MatchThreadStart } from './match-thread.ts';
import { matcherOf, type MatcherOptions } from './matchers.ts';
import type { QueryCells } from './matcher.ts';
import type { CountryCodes } from './read-country-codes.ts';

/** Answers queries from a registry, a block at a time. */
export interface QueryAnswerer {
  /** How many queries to give at once, and how many characters at most. */
  readonly block: { readonly queries: number; readonly characters: number };
  /** The answers, in the order of the queries, the same however many threads work. */
  answer(queries: readonly QueryCells[]): Promise<readonly AnsweredQuery[]>;
  close(): Promise<void>;
}

const HERE = { queries: 100, characters: 4_000_000 };
const IN_THREADS = { queries: 16_000, characters: 16_000_000 };
const QUERIES_A_TASK = 500;

/** What an answerer works with: the registry's rows, and how countries are read. */
export interface AnswererOptions extends MatcherOptions {
  readonly codes: CountryCodes;
}

/** Answers in this thread. */
export function answerHere({ codes, ...options }: AnswererOptions): QueryAnswerer {
  const match = matcherOf(options, codes);
  return {
    block: HERE,
    answer: async (queries) => queries.map((cells) => answeredQuery(cells, match(cells))),
    close: async () => undefined,
  };
}

/** Answers in several threads, each with the names of the countries whose queries it gets. */
export async function answerInThreads(
  { codes, ...options }: AnswererOptions,
  threads: number,
): Promise<QueryAnswerer> {
  // Loaded here only: it brings the framework, which a small file can do without.
  const { shareWork, startThreads } = await import('#wiring');
  const start: MatchThreadStart = { ...options, countries: codes.countries };
  const pool = startThreads<readonly QueryCells[], readonly AnsweredQuery[]>({
    module: new URL('match-thread.js', import.meta.url),
    data: start,
    size: threads,
  });
  return {
    block: IN_THREADS,
    answer: async (queries) => {
      const places = [...queries.keys()];
      const tasks = tasksOf(places, (place) => codes.codeOf(queries[place]?.country ?? '') ?? '');
      const answers = await shareWork(
        pool,
        tasks.map((one) => ({ ...one, task: one.task.flatMap((place) => queries[place] ?? []) })),
      );
      const placed = new Map(
        tasks.flatMap(({ task }, at) => task.map((place, n) => [place, answers[at]?.[n]])),
      );
      return places.flatMap((place) => placed.get(place) ?? []);
    },
    close: () => pool.close(),
  };
}

/** The places of queries in pieces of one country each. */
function tasksOf(
  places: readonly number[],
  countryAt: (place: number) => string,
): readonly SharedTask<readonly number[]>[] {
  return [...Map.groupBy(places, countryAt)].flatMap(([group, all]) =>
    Array.from({ length: Math.ceil(all.length / QUERIES_A_TASK) }, (_, piece) => {
      const task = all.slice(piece * QUERIES_A_TASK, (piece + 1) * QUERIES_A_TASK);
      return { group, size: task.length, task };
    }),
  );
}
