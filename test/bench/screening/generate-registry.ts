import type { IndexedUnit } from '#matching';
import { seeded, seedOf, type Seeded } from './seeded.ts';
import { CHOICES, tongueOf, TONGUES, type Tongue, type UnitFacts } from './tongues.ts';

const START = [
  'Ka',
  'Mo',
  'San ',
  'Bel',
  'Tur',
  'Na',
  'Os',
  'Vi',
  'Al ',
  'Gre',
  'Du',
  'Por',
  'Ze',
  'Ha',
  'Ri',
  'Um',
];
const MIDDLE = ['ra', 'le', 'min', 'do', 'ta', 'vo', 'shi', 'gu', 'ne', 'bo', 'ka', 'ri'];
const END = [
  'ville',
  'grad',
  'pur',
  'ana',
  'abad',
  'os',
  'im',
  'eta',
  'wari',
  'ton',
  'sk',
  'ujo',
  'al',
  'en',
];
const HONORIFICS = [
  'Lion',
  'Falcon',
  'Heron',
  'Leopard',
  'Thunder',
  'Vanguard',
  'Shield',
  'Sabre',
  'Comet',
  'Granite',
];
const PLACES_A_COUNTRY = 150;

/** How many units each country has: as many as its share of the rows, at least one. */
export type CountryShares = ReadonlyMap<string, number>;

/**
 * Invented units, the same in every run: numbers, echelons, arms, places and honorifics as forces have them, each with
 * its name in the country's language and mostly a short form or an English one beside it. `size` units in all, spread
 * over the countries by their shares.
 */
export function generateRegistry(size: number, shares: CountryShares): readonly IndexedUnit[] {
  const all = [...shares.values()].reduce((sum, share) => sum + share, 0);
  let [made, due] = [0, 0];
  return [...shares].flatMap(([country, share]) => {
    due += (share / all) * size;
    const count = Math.round(due) - made;
    made += count;
    return unitsOf(country, count);
  });
}

function unitsOf(country: string, count: number): readonly IndexedUnit[] {
  const random = seeded(seedOf(country));
  const places = Array.from({ length: PLACES_A_COUNTRY }, () => placeName(random));
  const tongue = TONGUES[tongueOf(country)];
  const english = TONGUES['en'];
  if (tongue === undefined || english === undefined) throw new Error(`Nobody speaks for ${country}.`);
  return Array.from({ length: count }, (_, n): IndexedUnit => {
    const place = random.pick(places);
    const facts = factsOf(random, place, n);
    return {
      id: `${country}-${n}`,
      country,
      names: [...new Set(namesOf(facts, { tongue, english, random }))],
      parents: [`${1 + random.below(40)} Division`],
      places: [place],
    };
  });
}

const placeName = (random: Seeded): string =>
  `${random.pick(START)}${random.pick(MIDDLE)}${random.chance(0.4) ? random.pick(MIDDLE) : ''}${random.pick(END)}`;

function factsOf(random: Seeded, place: string, n: number): UnitFacts {
  return {
    number: 1 + (random.chance(0.7) ? random.below(120) : n % 999),
    echelon: random.below(CHOICES.echelons),
    arm: random.below(CHOICES.arms),
    place,
    honorific: random.chance(0.25) ? random.pick(HONORIFICS) : null,
  };
}

interface Speaking {
  readonly tongue: Tongue;
  readonly english: Tongue;
  readonly random: Seeded;
}

/** One unit in ten is a school, one in ten a station; the others have a number. */
function namesOf(facts: UnitFacts, { tongue, english, random }: Speaking): readonly string[] {
  const kind = random.below(10);
  if (kind === 0) return [tongue.school(facts), english.school(facts)];
  if (kind === 1) return [tongue.station(facts)];
  const other = random.below(3);
  if (other === 0) return [tongue.whole(facts)];
  return [tongue.whole(facts), other === 1 ? tongue.short(facts) : english.whole(facts)];
}
