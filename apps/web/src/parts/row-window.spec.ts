import { describe, expect, test } from '@jest/globals';
import { everyRow, linesOf, rowsAround } from './row-window.ts';

const standing = (index: number) => ({ index, start: 100 + index * 50, end: 150 + index * 50 });

describe('the rows in the document', () => {
  test('are those in view and some around them, within the list', () => {
    expect(rowsAround({ startIndex: 10, endIndex: 12, count: 100 }, 2, -1)).toEqual([
      8, 9, 10, 11, 12, 13, 14,
    ]);
    expect(rowsAround({ startIndex: 0, endIndex: 1, count: 3 }, 5, -1)).toEqual([0, 1, 2]);
  });

  test('hold the row with the focus and its neighbours, however far away, once each', () => {
    expect(rowsAround({ startIndex: 50, endIndex: 51, count: 100 }, 1, 0)).toEqual([0, 1, 49, 50, 51, 52]);
    expect(rowsAround({ startIndex: 50, endIndex: 51, count: 100 }, 1, 99)).toEqual([49, 50, 51, 52, 98, 99]);
    expect(rowsAround({ startIndex: 50, endIndex: 51, count: 100 }, 1, 52)).toEqual([49, 50, 51, 52, 53]);
  });

  test('leave room for the rows that are not: before, between and behind', () => {
    expect(linesOf([1, 5, 6].map(standing), 100, 500)).toEqual({
      lines: [
        { index: 1, gap: 50 },
        { index: 5, gap: 150 },
        { index: 6, gap: 0 },
      ],
      rest: 150,
    });
    expect(linesOf([], 100, 500)).toEqual({ lines: [], rest: 500 });
  });

  test('are all of them on paper', () => {
    expect(everyRow(2)).toEqual([
      { index: 0, gap: 0 },
      { index: 1, gap: 0 },
    ]);
  });
});
