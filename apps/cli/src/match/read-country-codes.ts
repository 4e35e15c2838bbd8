import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Country, readCountries, resolveCountry } from '#matching';

/** Turns what files write for a country into one code, and remembers what it could not read. */
export interface CountryCodes {
  /** ISO 3166 code; undefined for a blank. A text that names no single country is its own code, in capitals. */
  codeOf(text: string): string | undefined;
  /** Texts that name no single country. */
  readonly unread: ReadonlySet<string>;
  /** The table that is read by. */
  readonly countries: readonly Country[];
}

/** Country codes by the project's own table, under the project's root. */
export async function readCountryCodes(root: string): Promise<CountryCodes> {
  const table = await readFile(path.join(root, 'seeds/reference/countries.csv'), 'utf8');
  return countryCodes(readCountries(table));
}

/** Country codes by a table. */
export function countryCodes(countries: readonly Country[]): CountryCodes {
  const known = new Map<string, string | undefined>();
  const unread = new Set<string>();
  const read = (text: string): string | undefined => {
    const asked = text.trim();
    if (asked === '') return undefined;
    const found = resolveCountry(asked, countries);
    if (found.kind === 'resolved') return found.iso;
    unread.add(asked);
    return asked.toUpperCase();
  };
  return {
    countries,
    unread,
    codeOf(text) {
      if (!known.has(text)) known.set(text, read(text));
      return known.get(text);
    },
  };
}
