import type { MatchCandidate } from '../unit-index.ts';
import { personKeys } from './person-keys.ts';
import type { PersonFacts } from './person-match.ts';
import type { PersonName } from './person-name.ts';
import { readPersonName } from './read-person-name.ts';
import { scorePeople } from './score-people.ts';

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

interface Entry {
  readonly person: IndexedPerson;
  readonly name: PersonName;
}

interface Registry {
  readonly entries: readonly Entry[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

const DEFAULT_LIMIT = 5;
/** Entries looked at in one search at most, and entries compared in full at most: what bounds a search's cost. */
const MOST_VISITED = 6_000;
const MOST_COMPARED = 24;
/** Two people whose scores differ by less cannot be told apart by what is known. */
const TOO_CLOSE = 0.03;

/** Builds an index over people. Memory grows with the names, a search's cost with the query's words and never with the registry. */
export function indexPeople(people: readonly IndexedPerson[]): PersonIndex {
  const entries = people.flatMap((person) =>
    [...new Set(person.names)].map((text): Entry => ({ person, name: readPersonName(text) })),
  );
  const registry = { entries, postings: post(entries) };
  return {
    size: people.length,
    candidates: (query, options = {}) => findPeople(registry, query, options.limit ?? DEFAULT_LIMIT),
  };
}

function post(entries: readonly Entry[]): Registry['postings'] {
  const postings = new Map<string, number[]>();
  entries.forEach(({ name }, at) => {
    for (const key of personKeys(name)) {
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [at]);
      else list.push(at);
    }
  });
  return postings;
}

function findPeople(registry: Registry, query: PersonQuery, limit: number): readonly MatchCandidate[] {
  const name = readPersonName(query.name);
  if (name.key === '') return [];
  const best = new Map<string, Found>();
  for (const entry of likeliest(registry, name)) {
    const match = scorePeople({ name, facts: query }, { name: entry.name, facts: entry.person });
    const found = {
      id: entry.person.id,
      name: entry.name.text,
      match,
      inOrder: sharedOrder(name, entry.name),
    };
    const known = best.get(found.id);
    if (known === undefined || isBetter(found, known) < 0) best.set(found.id, found);
  }
  const ranked: readonly MatchCandidate[] = [...best.values()]
    .sort(isBetter)

    .map((found) => ({ id: found.id, name: found.name, match: found.match }));
  return withoutTies(ranked).slice(0, limit);
}

interface Found extends MatchCandidate {
  readonly inOrder: number;
}

/** Order of the words counts only between candidates that score the same. */
const isBetter = (one: Found, other: Found): number =>
  other.match.score - one.match.score || other.inOrder - one.inOrder || (one.id < other.id ? -1 : 1);

/** How many of a name's first letters stand in the same order as in another's, from the start. */
function sharedOrder(one: PersonName, other: PersonName): number {
  const others = other.words.map(({ text }) => text.slice(0, 1));
  return one.words.filter(({ text }, at) => others[at] === text.slice(0, 1)).length;
}

/** The entries that share most keys with a name, rare keys counting more. */
function likeliest({ entries, postings }: Registry, name: PersonName): readonly Entry[] {
  const found = personKeys(name)
    .map((key) => postings.get(key) ?? [])
    .filter((list) => list.length > 0)
    .sort((one, other) => one.length - other.length);
  const tally = new Map<number, number>();
  let visited = 0;
  for (const list of found) {
    const share = 1 / Math.log2(2 + list.length);
    const seen = list.slice(0, MOST_VISITED - visited);
    for (const at of seen) tally.set(at, (tally.get(at) ?? 0) + share);
    visited += seen.length;
    if (visited >= MOST_VISITED) break;
  }
  return [...tally]
    .sort(([one, weight], [other, otherWeight]) => otherWeight - weight || one - other)
    .slice(0, MOST_COMPARED)
    .flatMap(([at]) => entries[at] ?? []);
}

/** Where two people fit equally well, neither is proposed as the match: a person chooses. */
function withoutTies(ranked: readonly MatchCandidate[]): readonly MatchCandidate[] {
  const [first, second] = ranked;
  if (first === undefined || second === undefined || second.match.zone !== 'match') return ranked;
  if (first.match.score - second.match.score >= TOO_CLOSE) return ranked;
  return ranked.map((one) =>
    one.match.zone === 'match' && first.match.score - one.match.score < TOO_CLOSE ? asTie(one) : one,
  );
}

const asTie = ({ id, name, match }: MatchCandidate): MatchCandidate => ({
  id,
  name,
  match: {
    score: match.score,
    zone: 'look',
    reasons: [
      ...match.reasons,
      {
        part: 'name',
        verdict: 'missing',
        weight: 1,
        words: 'another person fits as well: nothing in the request tells them apart',
      },
    ],
  },
});
