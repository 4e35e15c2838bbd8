import { personMatcher } from './match-people.ts';
import { unitMatcher } from './match-units.ts';
import type { Matcher, MatcherBuilder, RegistryCells } from './matcher.ts';
import type { CountryCodes } from './read-country-codes.ts';

/** How names of each kind are matched. */
export const MATCHERS = {
  unit: unitMatcher,
  person: personMatcher,
} as const satisfies Readonly<Record<string, (codes: CountryCodes) => MatcherBuilder>>;

/** What names name. */
export type MatchKind = keyof typeof MATCHERS;

/** What a matcher is made of; `top`: candidates of a query at most. */
export interface MatcherOptions {
  readonly kind: MatchKind;
  readonly rows: readonly RegistryCells[];
  readonly top: number;
}

/** A matcher over the rows of a registry. */
export function matcherOf({ kind, rows, top }: MatcherOptions, codes: CountryCodes): Matcher {
  const builder = MATCHERS[kind](codes);
  for (const row of rows) builder.add(row);
  return builder.build(top);
}
