import type { CellReading, CellUnit, NotIdentifiedReason } from './cell-reading.ts';
import { readCell } from './read-cell.ts';
import { remembered } from './remembered.ts';
import type { MatchCandidate, UnitIndex } from './unit-index.ts';

/** A "trainee unit" cell as a report or a request has it. */
export interface ScreenedText {
  readonly text: string;
  /** ISO 3166 code; all countries are searched where it is not known. */
  readonly country?: string | undefined;
}

/** One unit of a cell with the registry's units most like it, best first. */
export interface ScreenedUnit {
  readonly unit: CellUnit;
  readonly candidates: readonly MatchCandidate[];
}

/**
 * What a cell holds, and what each unit in it may be. No units where none was identified; but a whole service or ministry
 * that the registry holds as a unit is that unit.
 */
export interface ScreenedCell {
  readonly reading: CellReading;
  readonly units: readonly ScreenedUnit[];
}

/** Options of a screening. */
export interface ScreeningOptions {
  /** Candidates of one unit at most. Default 5. */
  readonly limit?: number;
  /** Cells, and units in cells, whose results are kept for the next time they come. Default 5,000 each. */
  readonly remember?: number;
}

const DEFAULT_REMEMBERED = 5_000;
/** Between a country and a text; in no country's code. */
const SEAM = '\u0000';

/** Cleans, splits and screens one cell. */
export function screenCell(index: UnitIndex, { text, country }: ScreenedText, limit?: number): ScreenedCell {
  return screenReading(readCell(text), (unit) =>
    index.candidates(unit.text, { country, ...(limit === undefined ? {} : { limit }) }),
  );
}

/**
 * Screens cells one by one exactly as `screenCell` does. Equal cells, and equal units in different cells, are worked
 * out once while they are remembered; what is remembered is bounded, so a file of any length needs no more memory.
 */
export function screenCells(
  index: UnitIndex,
  { limit, remember = DEFAULT_REMEMBERED }: ScreeningOptions = {},
): (cell: ScreenedText) => ScreenedCell {
  const search = onceEach(remember, ({ text, country }) =>
    index.candidates(text, { country, ...(limit === undefined ? {} : { limit }) }),
  );
  return onceEach(remember, ({ text, country }) =>
    screenReading(readCell(text), (unit) => search({ text: unit.text, country })),
  );
}

function screenReading(
  reading: CellReading,
  search: (unit: CellUnit) => readonly MatchCandidate[],
): ScreenedCell {
  const units = unitsOf(reading).map((unit) => ({ unit, candidates: search(unit) }));
  return { reading, units: reading.kind === 'not-identified' ? units.flatMap(likeAUnit) : units };
}

function unitsOf(reading: CellReading): readonly CellUnit[] {
  if (reading.kind === 'unit') return [reading.unit];
  if (reading.kind === 'several') return reading.units;
  return WHOLE_BODIES.has(reading.reason) ? [{ text: reading.text, extras: reading.extras }] : [];
}

const WHOLE_BODIES = new Set<NotIdentifiedReason>(['only-a-service', 'only-a-ministry']);

function likeAUnit({ unit, candidates }: ScreenedUnit): readonly ScreenedUnit[] {
  const alike = candidates.filter(({ match }) => match.zone !== 'none');
  return alike.length === 0 ? [] : [{ unit, candidates: alike }];
}

function onceEach<Value>(most: number, work: (cell: ScreenedText) => Value): (cell: ScreenedText) => Value {
  const answer = remembered(most, (key) => {
    const seam = key.indexOf(SEAM);
    const text = key.slice(seam + 1);
    return work({ text, country: seam === 0 ? undefined : key.slice(0, seam) });
  });
  return ({ text, country }) => answer(`${country ?? ''}${SEAM}${text}`);
}
