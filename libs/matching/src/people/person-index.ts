import type { MatchCandidate } from '../unit-index.ts';
import type { PersonFacts } from './person-match.ts';

/** A person of a registry as the index takes it. */
export interface IndexedPerson extends PersonFacts {
  readonly id: string;
  /** Every known name and alias. */
  readonly names: readonly string[];
}

/** Whom to look for. */
export interface PersonQuery extends PersonFacts {
  readonly name: string;
}

/** An in-memory index over people. */
export interface PersonIndex {
  /** People most like the query, best first, each once, `limit` (5) at most. An empty list is an answer. */
  candidates(query: PersonQuery, options?: { readonly limit?: number }): readonly MatchCandidate[];
  /** How many people are indexed. */
  readonly size: number;
}
