import type { MatchReason, MatchZone } from '#matching';

/** Columns that files may have beside those they must have. */
export const PERSON_COLUMNS = ['birth_date', 'birth_place', 'national_id'] as const;

/** One row of a registry: a known name of something. */
export type RegistryCells = Readonly<
  Record<'id' | 'name' | 'country' | (typeof PERSON_COLUMNS)[number], string>
>;

/** One row of queries. */
export type QueryCells = Readonly<Record<'query' | 'country' | (typeof PERSON_COLUMNS)[number], string>>;

/** One candidate. */
export interface Answer {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly zone: MatchZone;
  readonly reasons: readonly Pick<MatchReason, 'words'>[];
}

/** Candidates of one query, best first; where there are none, why. */
export interface Answers {
  readonly candidates: readonly Answer[];
  readonly why: string;
}

/** Answers queries from a registry that was read before. */
export type Matcher = (query: QueryCells) => Answers;

/** Takes the rows of a registry, then makes a matcher of them. */
export interface MatcherBuilder {
  add(row: RegistryCells): void;
  /** `top`: candidates of a query at most. */
  build(top: number): Matcher;
}
