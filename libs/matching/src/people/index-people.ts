import type { MatchCandidate } from '../unit-index.ts';
import { likelyPeople, postPeople, type PostedPeople, type PostedPerson } from './likely-people.ts';
import type { IndexedPerson, PersonIndex, PersonQuery } from './person-index.ts';
import type { PersonName } from './person-name.ts';
import { readPersonName } from './read-person-name.ts';
import { scorePeople, type NamedPerson } from './score-people.ts';

const DEFAULT_LIMIT = 5;
/** Two people whose scores differ by less cannot be told apart by what is known. */
const TOO_CLOSE = 0.03;

/** Builds an index over people. Memory grows with the names, a search's cost with the query's words and never with the registry. */
export function indexPeople(people: readonly IndexedPerson[]): PersonIndex {
  const posted = postPeople(people);
  return {
    size: people.length,
    candidates: (query, { limit = DEFAULT_LIMIT } = {}) => findPeople(posted, query, limit),
  };
}

function findPeople(posted: PostedPeople, query: PersonQuery, limit: number): readonly MatchCandidate[] {
  const name = readPersonName(query.name);
  const best = new Map<string, Found>();
  for (const entry of likelyPeople(posted, name)) {
    const found = compare({ name, facts: query }, entry);
    const known = best.get(found.id);
    if (known === undefined || bestFirst(found, known) < 0) best.set(found.id, found);
  }
  const ranked = [...best.values()].sort(bestFirst);
  return withoutTies(ranked.map(({ inOrder: _order, exact: _exact, ...candidate }) => candidate)).slice(
    0,
    limit,
  );
}

function compare(query: NamedPerson, { person, name }: PostedPerson): Found {
  const match = scorePeople(query, { name, facts: person });
  return {
    id: person.id,
    name: name.text,
    match,
    inOrder: sharedOrder(query.name, name),
    exact: sharedWords(query.name, name),
  };
}

interface Found extends MatchCandidate {
  readonly inOrder: number;
  /** How many words are the same to the letter. */
  readonly exact: number;
}

/** Spelling to the letter and the order of the words count only between candidates that score the same. */
const bestFirst = (one: Found, other: Found): number =>
  other.match.score - one.match.score ||
  other.exact - one.exact ||
  other.inOrder - one.inOrder ||
  (one.id < other.id ? -1 : 1);

function sharedWords(one: PersonName, other: PersonName): number {
  const others = new Set(other.words.map(({ text }) => text));
  return one.words.filter(({ text }) => others.has(text)).length;
}

/** How many of a name's first letters stand in the same order as in another's, from the start. */
function sharedOrder(one: PersonName, other: PersonName): number {
  const others = other.words.map(({ text }) => text.slice(0, 1));
  return one.words.filter(({ text }, at) => others[at] === text.slice(0, 1)).length;
}

/** Where two people fit equally well, neither is proposed as the match: a person chooses. */
function withoutTies(ranked: readonly MatchCandidate[]): readonly MatchCandidate[] {
  const [first, second] = ranked;
  if (first === undefined || second === undefined || second.match.zone !== 'match') return ranked;
  if (first.match.score - second.match.score >= TOO_CLOSE) return ranked;
  return ranked.map((one) => {
    if (one.match.zone !== 'match') return one;
    return first.match.score - one.match.score < TOO_CLOSE ? asTie(one) : belowTie(one);
  });
}

/** Who fits less well than two between whom nobody can choose is not proposed either. */
const belowTie = ({ id, name, match }: MatchCandidate): MatchCandidate => ({
  id,
  name,
  match: { ...match, zone: 'look' },
});

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
