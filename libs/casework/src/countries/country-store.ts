import type { Country } from '#matching';

/** Reference data: replaced by a newer edition of the list, never edited by an act. */
export interface CountryStore {
  /** Makes the table say exactly what the list says; a country no longer listed stays. How many rows changed. */
  load(countries: readonly Country[]): Promise<number>;
}

export interface CountryViews {
  /** Every country, by name. */
  all(): Promise<readonly Country[]>;
}
