import { unitMatcher } from './match-units.ts';
import type { Matcher, MatcherBuilder, RegistryCells } from './matcher.ts';
import type { CountryCodes } from './read-country-codes.ts';

/** How names of each kind are matched. */
export const MATCHERS = {
  unit: unitMatcher,
} as const satisfies Readonly<Record<string, (codes: CountryCodes) => MatcherBuilder>>;

/** What names name. */
export type MatchKind = keyof typeof MATCHERS;

/** A matcher over the rows of a registry. */
export function matcherOf(kind: MatchKind, codes: CountryCodes, rows: readonly RegistryCells[]): Matcher {
  const builder = MATCHERS[kind](codes);
  for (const row of rows) builder.add(row);
  return builder.build();
}
