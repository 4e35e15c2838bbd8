import type { UnitsReading } from '#intake';
import type { Actor } from '../../kernel/actor.ts';
import { coversCountry } from '../../kernel/actor.ts';
import type { Transaction } from '../../kernel/unit-of-work.ts';
import { normalisedName } from '../search-name.ts';
import type { Namesake } from '../unit-store.ts';
import type { ImportGround } from './import-plan.ts';
import { mentionedUnits, nameKey } from './place-units.ts';
import { unitCountries } from './unit-countries.ts';

type Stores = Pick<Transaction, 'units' | 'unitImports'>;

/** Looks up what the registry knows that bears on a file, in a handful of queries whatever the file's size. */
export async function gatherGround(
  { units, unitImports }: Stores,
  actor: Actor,
  register: string,
  reading: UnitsReading,
): Promise<ImportGround> {
  const asked = new Map((await unitImports.questionsOf(register)).map((one) => [one.fingerprint, one]));
  const countries = unitCountries(reading, asked.values());
  const mentioned = mentionedUnits({ reading, countries });
  const described = reading.units.map(({ unitKey }) => unitKey);
  const unitsByKey = await unitImports.unitsOfKeys(register, [
    ...described,
    ...mentioned.map(({ key }) => key),
  ]);
  const known = described.filter((key) => unitsByKey.has(key));
  const strangers = [
    ...reading.units.map(({ unitKey, name }) => ({ key: unitKey, name, country: countries.get(unitKey) })),
    ...mentioned,
  ].filter(({ key }) => !unitsByKey.has(key));
  return {
    reading,
    register,
    unitsByKey,
    countries,
    asked,
    knownClaims: known.length === 0 ? [] : await unitImports.claimsOf(register, known),
    namesakes: byName(await units.namesakes(searchable(strangers))),
    covers: (country) => coversCountry(actor, country),
  };
}

function searchable(strangers: readonly { readonly name: string; readonly country: string | undefined }[]) {
  return strangers.flatMap(({ name, country }) =>
    country === undefined ? [] : { normalised: normalisedName(name), country },
  );
}

function byName(namesakes: readonly Namesake[]): ReadonlyMap<string, readonly Namesake[]> {
  return Map.groupBy(namesakes, ({ normalised, country }) => nameKey(normalised, country));
}
