import type { UnitsReading } from '#intake';
import type { Actor } from '../../kernel/actor.ts';
import { coversCountry } from '../../kernel/actor.ts';
import type { Transaction } from '../../kernel/unit-of-work.ts';
import { normalisedName } from '../search-name.ts';
import type { AskedQuestion } from '../unit-import-store.ts';
import type { Namesake } from '../unit-store.ts';
import type { ImportGround } from './import-plan.ts';
import type { UnitFile } from './import-file.ts';
import { fileQuestions, ROW_WITHOUT_ID } from './import-questions.ts';
import { mentionedUnits, nameKey } from './place-units.ts';
import { unitCountries } from './unit-countries.ts';

type Stores = Pick<Transaction, 'units' | 'unitImports'>;

/** Looks up what the registry knows that bears on a file, in a handful of queries whatever the file's size. */
export async function gatherGround(
  { units, unitImports }: Stores,
  actor: Actor,
  register: string,
  file: Pick<UnitFile, 'reading' | 'readWith'>,
): Promise<ImportGround> {
  const asked = new Map((await unitImports.questionsOf(register)).map((one) => [one.fingerprint, one]));
  const reading = readAsAnswered(file, asked);
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

/** Rows without an id whose unit a person has named get that id, or one of their own where the person said it is another. */
function readAsAnswered(
  { reading, readWith }: Pick<UnitFile, 'reading' | 'readWith'>,
  asked: ReadonlyMap<string, AskedQuestion>,
): UnitsReading {
  const ids = new Map<number, string>();
  for (const { code, row, fingerprint } of fileQuestions(reading)) {
    const answer = code === ROW_WITHOUT_ID ? asked.get(fingerprint)?.answer : undefined;
    if (answer?.kind === 'same-as' && answer.unitKey !== undefined) ids.set(row, answer.unitKey);
    if (answer?.kind === 'new') ids.set(row, `row:${fingerprint.slice(0, 32)}`);
  }
  return ids.size === 0 ? reading : readWith(ids);
}
