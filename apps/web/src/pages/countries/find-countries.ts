import type { Schema } from '../../data/client.ts';

type Country = Schema<'Country'>;

const folded = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en');

/** The countries of a portfolio whose name, code or alias holds these words, by name. Former ones only where they are looked for. */
export function findCountries(
  countries: readonly Country[],
  portfolio: 'all' | readonly string[],
  words: string,
): readonly Country[] {
  const looked = folded(words.trim());
  return countries
    .filter(({ iso }) => portfolio === 'all' || portfolio.includes(iso))
    .filter(({ status }) => looked !== '' || status !== 'former')
    .filter(({ name, iso, alpha3, aliases }) =>
      [name, iso, alpha3, ...aliases].some((one) => folded(one).includes(looked)),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
