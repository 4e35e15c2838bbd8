const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** The country's name by its ISO 3166 code; the code itself where it names none. */
export const countryName = (code: string): string => NAMES.of(code) ?? code;
