import type { Country } from '#matching';
import type { PrepareThread } from '#wiring';
import { answeredQuery, type AnsweredQuery } from './answered-query.ts';
import { matcherOf, type MatcherOptions } from './matchers.ts';
import type { QueryCells } from './matcher.ts';
import { countryCodes } from './read-country-codes.ts';

/** What a thread that answers queries starts with. */
export interface MatchThreadStart extends MatcherOptions {
  readonly countries: readonly Country[];
}

/** In a thread: a matcher of its own over the whole registry. */
export const prepare: PrepareThread<MatchThreadStart, readonly QueryCells[], readonly AnsweredQuery[]> = ({
  countries,
  ...options
}) => {
  const match = matcherOf(options, countryCodes(countries));
  return (queries) => queries.map((cells) => answeredQuery(cells, match(cells)));
};
