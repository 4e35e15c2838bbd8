import { soughtKeys } from './blocking-keys.ts';
import { likelyEntries } from './likely-entries.ts';
import { postEntries, type Entry, type PostedEntries } from './posted-entries.ts';
import { rankCandidates } from './rank-candidates.ts';
import { readUnitName } from './read-unit-name.ts';
import { scoreUnits } from './score-units.ts';
import type { CandidateQuery, IndexedUnit, MatchCandidate, Search, UnitIndex } from './unit-index.ts';
import type { UnitName } from './unit-name.ts';

const DEFAULT_LIMIT = 5;
const NOTHING: Search = { candidates: [], visited: 0, compared: 0 };

/**
 * Builds an index over a registry. The names of a country are read when the country is first asked about; memory grows
 * with the names, a search's cost with the query's keys and never with the registry.
 */
export function indexUnits(units: readonly IndexedUnit[]): UnitIndex {
  const unread = Map.groupBy(units, ({ country }) => country ?? '');
  const read = new Map<string, PostedEntries>();
  const ofCountry = (country: string): readonly PostedEntries[] => {
    const posted = read.get(country) ?? post(unread.get(country));
    if (posted === undefined) return [];
    read.set(country, posted);
    return [posted];
  };
  const search = (query: string | UnitName, options: CandidateQuery = {}): Search => {
    const name = typeof query === 'string' ? readUnitName(query) : query;
    const { country } = options;
    const countries = country === undefined ? [...unread.keys()] : [...new Set([country, ''])];
    return findCandidates(countries.flatMap(ofCountry), name, options);
  };
  return {
    size: units.length,
    search,
    candidates: (query, options) => search(query, options).candidates,
    prepare: (countries) => void [...(countries ?? unread.keys())].forEach(ofCountry),
  };
}

const post = (units: readonly IndexedUnit[] | undefined): PostedEntries | undefined =>
  units === undefined ? undefined : postEntries(units);

function findCandidates(parts: readonly PostedEntries[], query: UnitName, options: CandidateQuery): Search {
  if (query.key === '') return NOTHING;
  const limit = options.limit ?? DEFAULT_LIMIT;
  const { entries, visited } = likelyEntries(parts, query, { keys: soughtKeys(query), wanted: limit });
  const best = new Map<string, MatchCandidate>();
  for (const entry of entries) {
    const found = scoreEntry(query, entry, options.country);
    const known = best.get(found.id);
    if (known === undefined || known.match.score < found.match.score) best.set(found.id, found);
  }
  const candidates = rankCandidates(best.values()).slice(0, limit);
  return { candidates, visited, compared: entries.length };
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
