import type { UnitClaim, UnitRow } from '#intake';
import { normalisedName } from '../search-name.ts';
import type { ImportAnswer } from '../unit-import-store.ts';
import type { Namesake } from '../unit-store.ts';
import type { ImportGround, PlannedUnit, UnitEnding } from './import-plan.ts';
import { mayBeKnown, type QuestionBook, whichCountry, whichUnit } from './import-questions.ts';

/** A unit that the file names in a claim about another, without describing it. */
export interface MentionedUnit {
  readonly key: string;
  readonly name: string;
  readonly row: number;
  /** Of the unit that names it; a person who says it is new says it of this country. */
  readonly country: string | undefined;
}

/**
 * Decides for every unit that the file describes or names where it ends: at a unit of the registry, as a new one, waiting
 * for a person, left out by a person, or refused. A unit is new only where nothing in the registry could be it.
 */
export function placeUnits(ground: ImportGround, book: QuestionBook): ReadonlyMap<string, PlannedUnit> {
  const placed = new Map<string, PlannedUnit>();
  for (const unit of ground.reading.units)
    placed.set(unit.unitKey, {
      key: unit.unitKey,
      name: unit.name,
      rows: unit.rows,
      described: true,
      ending: placeDescribed(ground, book, unit),
    });
  for (const mention of mentionedUnits(ground))
    placed.set(mention.key, {
      key: mention.key,
      name: mention.name,
      rows: [],
      described: false,
      ending: placeMentioned(ground, book, mention),
    });
  return placed;
}

function placeDescribed(ground: ImportGround, book: QuestionBook, unit: UnitRow): UnitEnding {
  const known = ground.unitsByKey.get(unit.unitKey);
  if (known !== undefined)
    return ground.covers(known.country)
      ? { end: 'known', unitId: known.unitId, joins: false }
      : outside(unit, known.country);
  const country = ground.countries.get(unit.unitKey);
  if (country === undefined) return ended(book.ask(whichCountry(unit)), undefined);
  if (!ground.covers(country)) return outside(unit, country);
  const namesakes = namesakesOf(ground, unit.name, country);
  if (namesakes.length === 0) return { end: 'new', country };
  return ended(book.ask(mayBeKnown(unit, namesakes)), country);
}

function placeMentioned(ground: ImportGround, book: QuestionBook, mention: MentionedUnit): UnitEnding {
  const known = ground.unitsByKey.get(mention.key);
  if (known !== undefined) return { end: 'known', unitId: known.unitId, joins: false };
  const { key, name, row, country } = mention;
  const namesakes = country === undefined ? [] : namesakesOf(ground, name, country);
  return ended(book.ask(whichUnit(key, name, row, namesakes)), country);
}

function ended(answer: ImportAnswer | undefined, country: string | undefined): UnitEnding {
  if (answer?.kind === 'leave-out') return { end: 'left-out' };
  if (answer?.kind === 'same-as' && answer.unitId !== undefined)
    return { end: 'known', unitId: answer.unitId, joins: true };
  return answer?.kind === 'new' && country !== undefined ? { end: 'new', country } : { end: 'waiting' };
}

function outside({ name, rows }: UnitRow, country: string): UnitEnding {
  const refusal = {
    code: 'unit.outside-portfolio',
    row: rows[0] ?? null,
    column: null,
    found: `${name} (${country})`,
    expected: 'a unit of a country in your portfolio',
    whatToDo: `Let someone whose portfolio has ${country} import the same file.`,
  } as const;
  return { end: 'refused', refusal };
}

/** Units of the name that another source made known. The register itself tells its own units apart by their keys. */
function namesakesOf(
  { namesakes, register }: ImportGround,
  name: string,
  country: string,
): readonly Namesake[] {
  const sameName = namesakes.get(nameKey(normalisedName(name), country)) ?? [];
  return sameName.filter(({ registers }) => !registers.includes(register));
}

/** What namesakes are found by. */
export const nameKey = (normalised: string, country: string): string => `${country} ${normalised}`;

/** Every unit that is named and not described, once, at the first row that names it. */
export function mentionedUnits({ reading, countries }: Pick<ImportGround, 'reading' | 'countries'>) {
  const described = new Set(reading.units.map(({ unitKey }) => unitKey));
  const mentioned = new Map<string, MentionedUnit>();
  for (const claim of reading.claims) {
    const other = linkedKey(claim);
    if (other === undefined || described.has(other.key) || mentioned.has(other.key)) continue;
    mentioned.set(other.key, { ...other, row: claim.row, country: countries.get(claim.unitKey) });
  }
  return [...mentioned.values()];
}

/** The other unit that a claim names, if it is of such a kind. */
export function linkedKey(claim: UnitClaim): { readonly key: string; readonly name: string } | undefined {
  if (claim.kind === 'parent')
    return { key: claim.value.parentKey, name: claim.value.parentName ?? claim.value.parentKey };
  if (claim.kind === 'membership')
    return { key: claim.value.memberOfKey, name: claim.value.memberOfName ?? claim.value.memberOfKey };
  return undefined;
}
