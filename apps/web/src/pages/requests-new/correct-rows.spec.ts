import { describe, expect, test } from '@jest/globals';
import { canCorrect, corrected, correctRows } from './correct-rows.ts';

const row = (at: number, unit: string) => ({
  row: at,
  ending: 'nominated' as const,
  nominations: [],
  cells: { unit, country: 'Examplia' },
});
const totals = {
  rows: 2,
  nominated: 2,
  severalRows: 0,
  notIdentified: 0,
  refused: 0,
  notSelected: 0,
  nominations: 2,
};

describe('corrections', () => {
  test('are written over the cells of their row, the last one counts, and the other cells stay', () => {
    const first = corrected({}, 3, 'unit', '1 Bn');
    const second = corrected(corrected(first, 3, 'country', 'Sampleland'), 3, 'unit', '2 Bn');
    expect(correctRows([row(2, 'A'), row(3, 'B')], second)).toEqual([
      { unit: 'A', country: 'Examplia' },
      { unit: '2 Bn', country: 'Sampleland' },
    ]);
  });

  test('are possible only where every row that would be taken is there', () => {
    const rows = [row(2, 'A'), row(3, 'B')];
    expect(canCorrect({ rows, totals })).toBe(true);
    expect(canCorrect({ rows, totals: { ...totals, rows: 2_000 } })).toBe(false);
    expect(canCorrect({ rows, totals: { ...totals, rows: 5, notSelected: 3 } })).toBe(true);
    expect(canCorrect({ rows: [], totals: { ...totals, rows: 0 } })).toBe(false);
  });
});
