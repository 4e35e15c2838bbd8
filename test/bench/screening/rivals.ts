import Fuse from 'fuse.js';
import { indexUnits, screenCells } from '#matching';
import { bestOfEach, namesByCountry, TOP, type FoundUnit, type MatcherMaker } from './matchers.ts';

/** Our own, as a request's screening runs it: the cell is read, cleaned and split, each unit in it looked up. */
export const plumbline: MatcherMaker = {
  title: 'Plumbline',
  make: (units) => {
    const index = indexUnits(units);
    index.prepare();
    const screen = screenCells(index);
    return {
      search: (text, country) =>
        bestOfEach(
          screen({ text, country }).units.flatMap(({ candidates }) =>
            candidates.map(({ id, name, match }): FoundUnit => ({
              id,
              name,
              score: match.score,
              zone: match.zone,
            })),
          ),
        ),
    };
  },
};

/** Words in alphabetical order, then the share of letters that both have in one order. Every name of the country. */
export const tokenSort: MatcherMaker = {
  title: 'token-sort similarity',
  make: (units) => {
    const names = new Map(
      [...namesByCountry(units)].map(([country, all]) => [
        country,
        all.map((one) => ({ ...one, sorted: sortTokens(one.name) })),
      ]),
    );
    return {
      search: (text, country) => {
        const sorted = sortTokens(text);
        const all = names.get(country) ?? [];
        return bestOfEach(
          all.map(({ id, name, sorted: other }) => ({ id, name, score: letterRatio(sorted, other) })),
        );
      },
    };
  },
};

const sortTokens = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((token) => token !== '')
    .sort()
    .join(' ');

/** Twice the longest common subsequence over both lengths: what fuzzy-matching packages call the ratio. */
export function letterRatio(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  let before = new Uint16Array(other.length + 1);
  let row = new Uint16Array(other.length + 1);
  for (let i = 1; i <= one.length; i += 1) {
    const letter = one.charCodeAt(i - 1);
    for (let j = 1; j <= other.length; j += 1) {
      row[j] =
        letter === other.charCodeAt(j - 1)
          ? (before[j - 1] ?? 0) + 1
          : Math.max(before[j] ?? 0, row[j - 1] ?? 0);
    }
    [before, row] = [row, before];
  }
  return (2 * (before[other.length] ?? 0)) / (one.length + other.length);
}

/** The package for fuzzy search that JavaScript projects take most, one index for each country. */
export const fuse: MatcherMaker = {
  title: 'fuse.js 7.5.0',
  make: (units) => {
    const options = { keys: ['name'], includeScore: true, ignoreLocation: true, ignoreDiacritics: true };
    const indexes = new Map(
      [...namesByCountry(units)].map(([country, all]) => [country, new Fuse(all, options)]),
    );
    return {
      search: (text, country) => {
        // Several names may be of one unit; twenty are enough for five of them.
        const found = indexes.get(country)?.search(text, { limit: 4 * TOP }) ?? [];
        return bestOfEach(found.map(({ item, score = 1 }) => ({ ...item, score: 1 - score })));
      },
    };
  },
};
