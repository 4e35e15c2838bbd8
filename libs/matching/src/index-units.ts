import { blockingKeys } from './blocking-keys.ts';
import { readUnitName } from './read-unit-name.ts';
import { scoreUnits } from './score-units.ts';
import type { CandidateQuery, IndexedUnit, MatchCandidate, UnitIndex } from './unit-index.ts';
import type { UnitName } from './unit-name.ts';

/** One name of one unit. */
interface Entry {
  readonly unit: IndexedUnit;
  readonly name: UnitName;
  readonly parents: readonly UnitName[];
}

/** Entries by key, apart for each country, so that a common key of one country never costs another. */
type Postings = Map<string, Map<string, number[]>>;

interface Registry {
  readonly entries: readonly Entry[];
  readonly postings: Postings;
}

/** Entries looked at in one search at most, and entries scored at most: what bounds a search's cost. */
const MOST_VISITED = 4_000;
const MOST_SCORED = 60;
const DEFAULT_LIMIT = 5;
/** Two units whose scores differ by less cannot be told apart by the name. */
const TOO_CLOSE = 0.05;

/** Builds an index over a registry. Its memory grows with the names; a search's cost grows with the query's keys. */
export function indexUnits(units: readonly IndexedUnit[]): UnitIndex {
  const entries = units.flatMap((unit) => {
    const parents = (unit.parents ?? []).map(readUnitName);
    return unit.names.map((name) => ({ unit, name: readUnitName(name), parents }));
  });
  const registry: Registry = { entries, postings: buildPostings(entries) };
  return {
    size: units.length,
    candidates: (query, options = {}) =>
      findCandidates(registry, typeof query === 'string' ? readUnitName(query) : query, options),
  };
}

function buildPostings(entries: readonly Entry[]): Postings {
  const postings: Postings = new Map();
  entries.forEach(({ unit, name }, at) => {
    const country = unit.country ?? '';
    const ofCountry = postings.get(country) ?? new Map<string, number[]>();
    postings.set(country, ofCountry);
    for (const key of blockingKeys(name)) {
      const list = ofCountry.get(key);
      if (list === undefined) ofCountry.set(key, [at]);
      else list.push(at);
    }
  });
  return postings;
}

function findCandidates(
  registry: Registry,
  query: UnitName,
  options: CandidateQuery,
): readonly MatchCandidate[] {
  if (query.key === '') return [];
  const best = new Map<string, MatchCandidate>();
  for (const at of likeliestEntries(registry, query, options.country)) {
    const entry = registry.entries[at];
    if (entry === undefined) continue;
    const found = scoreEntry(query, entry, options.country);
    const known = best.get(found.id);
    if (known === undefined || known.match.score < found.match.score) best.set(found.id, found);
  }
  const ranked = [...best.values()].sort(
    (one, other) => other.match.score - one.match.score || compareText(one.id, other.id),
  );
  return withoutTies(ranked).slice(0, options.limit ?? DEFAULT_LIMIT);
}

function scoreEntry(
  query: UnitName,
  { unit, name, parents }: Entry,
  country: string | undefined,
): MatchCandidate {
  const match = scoreUnits(query, name, {
    country: country ?? unit.country,
    candidateParents: parents,
    candidatePlaces: unit.places ?? [],
  });
  return { id: unit.id, name: name.text, match };
}

/** Entries by shared keys, rare keys counting more, looking at no more than `MOST_VISITED`. */
function likeliestEntries({ postings }: Registry, query: UnitName, country: string | undefined): number[] {
  const countries =
    country === undefined ? [...postings.values()] : [postings.get(country), postings.get('')];
  const keys = blockingKeys(query);
  const lists = countries
    .flatMap((ofCountry) => keys.map((key) => ofCountry?.get(key) ?? []))
    .filter((list) => list.length > 0)
    .sort((one, other) => one.length - other.length);
  const tally = new Map<number, number>();
  let visited = 0;
  for (const list of lists) {
    if (visited >= MOST_VISITED) break;
    const seen = list.slice(0, MOST_VISITED - visited);
    for (const at of seen) tally.set(at, (tally.get(at) ?? 0) + 1 / Math.log2(2 + list.length));
    visited += seen.length;
  }
  const byWeight = [...tally].sort(
    ([one, weight], [other, otherWeight]) => otherWeight - weight || one - other,
  );
  return byWeight.slice(0, MOST_SCORED).map(([at]) => at);
}

/** Where two units fit equally well, neither is proposed as the match: a person chooses. */
function withoutTies(ranked: readonly MatchCandidate[]): readonly MatchCandidate[] {
  const [first, second] = ranked;
  if (first === undefined || second === undefined || second.match.zone !== 'match') return ranked;
  if (first.match.score - second.match.score >= TOO_CLOSE) return ranked;
  return ranked.map((one) =>
    one.match.zone === 'match' && first.match.score - one.match.score < TOO_CLOSE ? asTie(one) : one,
  );
}

const asTie = (candidate: MatchCandidate): MatchCandidate => ({
  ...candidate,
  match: {
    ...candidate.match,
    zone: 'look',
    reasons: [
      ...candidate.match.reasons,
      {
        part: 'name',
        verdict: 'missing',
        weight: 1,
        words: 'another unit fits as well: nothing in the request tells them apart',
      },
    ],
  },
});

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
