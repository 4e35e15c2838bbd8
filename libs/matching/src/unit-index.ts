import type { KnownPlace, MatchScore } from './match-score.ts';
import type { UnitName } from './unit-name.ts';

/** A registry unit as the index takes it. */
export interface IndexedUnit {
  readonly id: string;
  /** ISO 3166 code; candidates of another country are never proposed when the query names one. */
  readonly country?: string | undefined;
  /** Every known name and alias. */
  readonly names: readonly string[];
  readonly parents?: readonly string[];
  /** Where it is known to have been. */
  readonly places?: readonly (KnownPlace | string)[];
}

/** A proposed unit, with the one of its names that fits best. */
export interface MatchCandidate {
  readonly id: string;
  /** The name that scored. */
  readonly name: string;
  readonly match: MatchScore;
}

/** Options of one search. */
export interface CandidateQuery {
  /** How many to return at most. Default 5. */
  readonly limit?: number;
  /** ISO 3166 code of the query's country. */
  readonly country?: string | undefined;
}

/** What a search found and what it cost. */
export interface Search {
  /** Units most like the query, best first, each once. An empty list is an answer. */
  readonly candidates: readonly MatchCandidate[];
  /** How many names the query's keys led to, and how many of them were compared in full: both bounded. */
  readonly visited: number;
  readonly compared: number;
}

/** An in-memory index over a registry. */
export interface UnitIndex {
  search(query: string | UnitName, options?: CandidateQuery): Search;
  /** What `search` found. */
  candidates(query: string | UnitName, options?: CandidateQuery): readonly MatchCandidate[];
  /** Reads the names of some countries now (of all of them, unless named) instead of at the first search. */
  prepare(countries?: Iterable<string>): void;
  /** How many units are indexed. */
  readonly size: number;
}
