import type { Country, CountryResolution } from './country.ts';
import { editDistance } from './edit-distance.ts';
import { foldText } from './fold-text.ts';

/** Words that never tell two countries apart. */
const SMALL_WORDS = new Set(['the', 'of', 'and', 'la', 'le', 'el', 'de', 'du', 'et', 'y', 'e']);
/** Words a state may add to its name. Dropped only where the name with them is unknown: the two Congos differ by them. */
const STATE_WORDS = new Set(['republic', 'government', 'kingdom', 'state', 'inc']);
/** Bracketed owners that old reports add: "Cayman Islands (UK)". */
const OWNER = /\s*\((?:uk|gb|ne|nl|fr|us|dk|nz|au)\)\s*$/i;
const LONGEST_COUNTRY = 200;

interface CountryLookup {
  readonly byKey: ReadonlyMap<string, readonly Country[]>;
  readonly byCode: ReadonlyMap<string, Country>;
}

const lookups = new WeakMap<readonly Country[], CountryLookup>();

/**
 * Says which country a text means, by a table handed in. A name or alias carried by two countries ("Congo",
 * "Indochina") is ambiguous and both are offered. Nothing is guessed from a similar spelling: that is `unknown`, with
 * the closest names to ask about.
 */
export function resolveCountry(text: string, countries: readonly Country[]): CountryResolution {
  const lookup = lookupFor(countries);
  const asked = text.slice(0, LONGEST_COUNTRY).trim();
  const found = findCountries(asked, lookup);
  const [only, ...others] = found;
  if (only === undefined) return { kind: 'unknown', closest: closestCountries(asked, countries) };
  if (others.length > 0) return { kind: 'ambiguous', options: found };
  const { iso, alpha3, name, status, successors } = only;
  return { kind: 'resolved', iso, alpha3, name, status, successors };
}

function findCountries(asked: string, { byKey, byCode }: CountryLookup): readonly Country[] {
  const withoutOwner = asked.replace(OWNER, '');
  for (const spelling of withoutOwner === asked ? [asked] : [asked, withoutOwner]) {
    const words = nameWords(spelling);
    const found = byKey.get(keyOf(words)) ?? withoutStateWords(words, byKey);
    if (found !== undefined) return found;
  }
  const byItsCode = byCode.get(foldText(asked).toUpperCase());
  return byItsCode === undefined ? [] : [byItsCode];
}

/** "Dominica Republic" is Dominica with a word more, or the Dominican Republic with a letter less: both are offered. */
function withoutStateWords(
  words: readonly string[],
  byKey: CountryLookup['byKey'],
): readonly Country[] | undefined {
  const bare = words.filter((word) => !STATE_WORDS.has(word));
  const found = bare.length > 0 ? byKey.get(keyOf(bare)) : undefined;
  if (found === undefined) return undefined;
  const key = keyOf(words);
  const near = [...byKey].flatMap(([other, named]) => (editDistance(key, other, 1) === 1 ? named : []));
  return [...new Set([...found, ...near])];
}

function lookupFor(countries: readonly Country[]): CountryLookup {
  const known = lookups.get(countries);
  if (known !== undefined) return known;
  const built = buildLookup(countries);
  lookups.set(countries, built);
  return built;
}

function buildLookup(countries: readonly Country[]): CountryLookup {
  const byKey = new Map<string, Country[]>();
  for (const country of countries) {
    for (const key of new Set([country.name, ...country.aliases].map((name) => keyOf(nameWords(name))))) {
      byKey.set(key, [...(byKey.get(key) ?? []), country]);
    }
  }
  const byCode = new Map(
    countries.flatMap((country) => [[country.iso, country] as const, [country.alpha3, country] as const]),
  );
  return { byKey, byCode };
}

/** Folded words of a country's name, "St" read as "Saint", "U.K." as "uk". */
function nameWords(text: string): string[] {
  const plain = foldText(text)
    .replace(/\b((?:[a-z]\.){2,})/g, (initials) => initials.replaceAll('.', ''))
    .replaceAll('&', ' and ');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.filter((word) => !SMALL_WORDS.has(word)).map((word) => (word === 'st' ? 'saint' : word));
}

const keyOf = (words: readonly string[]): string => [...words].sort().join(' ');

function closestCountries(asked: string, countries: readonly Country[]): readonly Country[] {
  const key = keyOf(nameWords(asked));
  if (key === '') return [];
  return countries
    .map((country) => ({ country, distance: closestDistance(key, country) }))
    .filter(({ distance }) => distance < 1)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map(({ country }) => country);
}

const MOST_EDITS = 8;

/** Edits as a share of the longer name; 1 where more than four in ten letters differ and no word is shared. */
function closestDistance(key: string, country: Country): number {
  const distances = [country.name, ...country.aliases].map((name) => {
    const other = keyOf(nameWords(name));
    const edits = editDistance(key, other, MOST_EDITS);
    const share = edits > MOST_EDITS ? 1 : edits / Math.max(key.length, other.length, 1);
    const shared = key.split(' ').some((word) => word.length > 3 && other.split(' ').includes(word));
    return shared ? Math.min(share, 0.4) : share;
  });
  const best = Math.min(...distances);
  return best <= 0.4 ? best : 1;
}
