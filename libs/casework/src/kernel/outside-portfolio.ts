import type { Country } from '#matching';
import type { Outcome } from './outcome.ts';
import { refused } from './outcome.ts';

/** The refusal for a country that this person does not work on. Its code is `country`; `namingCountry` puts the name into the sentence. */
export const outsidePortfolio = (country: string | null) =>
  refused('forbidden', 'portfolio.outside', sentenceOf(country ?? 'This country'), {
    country: country ?? '',
  });

/** The same outcome; a refusal for a country outside the portfolio calls it by its name, where it is on the list. */
export async function namingCountry<Value>(
  outcome: Outcome<Value>,
  countries: () => Promise<readonly Country[]>,
): Promise<Outcome<Value>> {
  if (outcome.ok || outcome.refusal.code !== 'portfolio.outside') return outcome;
  const { refusal } = outcome;
  const name = (await countries()).find(({ iso }) => iso === refusal.country)?.name;
  return name === undefined ? outcome : { ok: false, refusal: { ...refusal, message: sentenceOf(name) } };
}

const sentenceOf = (country: string): string =>
  `${country} is not in your portfolio. An administrator can add it.`;
