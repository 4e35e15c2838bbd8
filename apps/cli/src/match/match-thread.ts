import type { Country } from '#matching';
import type { PrepareThread } from '#wiring';
import { answeredQuery, type AnsweredQuery } from './answered-query.ts';
import { matcherOf, type MatchKind } from './matchers.ts';
import type { QueryCells, RegistryCells } from './matcher.ts';
import { countryCodes } from './read-country-codes.ts';

/** What a thread that answers queries starts with. */
export interface MatchThreadStart {
  readonly kind: MatchKind;
  readonly countries: readonly Country[];
  readonly rows: readonly RegistryCells[];
  readonly top: number;
}

/** In a thread: a matcher of its own over the whole registry. */
export const prepare: PrepareThread<MatchThreadStart, readonly QueryCells[], readonly AnsweredQuery[]> = ({
  kind,
  countries,
  rows,
  top,
}) => {
  const match = matcherOf(kind, countryCodes(countries), rows);
  return (queries) => queries.map((cells) => answeredQuery(cells, match(cells, top)));
};
