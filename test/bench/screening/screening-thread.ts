import type { IndexedUnit, ScreenedCell, ScreenedText } from '#matching';
import { indexUnits, screenCells } from '#matching';
import type { PrepareThread } from '#wiring';

/** Rows of one country, or where there are none, the country whose names are to be read now. */
export interface ScreeningTask {
  readonly country: string | undefined;
  readonly rows: readonly ScreenedText[] | null;
}

/** What came of some rows. */
export interface ScreeningCounts {
  readonly rows: number;
  readonly units: number;
  readonly match: number;
  readonly look: number;
  readonly none: number;
  readonly notIdentified: number;
  /** Pairs of names compared in full. */
  readonly compared: number;
}

export const NO_ROWS: ScreeningCounts = {
  rows: 0,
  units: 0,
  match: 0,
  look: 0,
  none: 0,
  notIdentified: 0,
  compared: 0,
};

/** In a thread: reads, cleans, splits, scores and zones every row, and keeps the counts. */
export const prepare: PrepareThread<readonly IndexedUnit[], ScreeningTask, ScreeningCounts> = (units) => {
  let compared = 0;
  const index = indexUnits(units);
  const screen = screenCells({
    ...index,
    candidates: (query, options) => {
      const search = index.search(query, options);
      compared += search.compared;
      return search.candidates;
    },
  });
  return ({ country, rows }) => {
    if (rows === null) index.prepare(country === undefined ? undefined : [country]);
    compared = 0;
    const counts = (rows ?? []).map((row) => countCell(screen(row))).reduce(addCounts, NO_ROWS);
    return { ...counts, compared };
  };
};

/** Adds two counts up. */
export const addCounts = (one: ScreeningCounts, other: ScreeningCounts): ScreeningCounts => ({
  rows: one.rows + other.rows,
  units: one.units + other.units,
  match: one.match + other.match,
  look: one.look + other.look,
  none: one.none + other.none,
  notIdentified: one.notIdentified + other.notIdentified,
  compared: one.compared + other.compared,
});

/** A unit is in the zone of its best candidate. */
function countCell({ units }: ScreenedCell): ScreeningCounts {
  const zones = units.map(({ candidates }) => candidates[0]?.match.zone ?? 'none');
  const count = (zone: string) => zones.filter((one) => one === zone).length;
  return {
    rows: 1,
    units: units.length,
    match: count('match'),
    look: count('look'),
    none: count('none'),
    notIdentified: units.length === 0 ? 1 : 0,
    compared: 0,
  };
}
