import type { Country, CountryResolution } from './country.ts';

/** Says which country a text means, by a table handed in. */
export function resolveCountry(text: string, countries: readonly Country[]): CountryResolution {
  throw new Error(`resolveCountry is not filled yet: ${text} in ${countries.length}`);
}
