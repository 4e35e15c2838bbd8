import { describe, expect, test } from '@jest/globals';
import { rowsInWords } from './rows-in-words.ts';

const shown = { more: false, earlier: 'none', before: 0, failed: false } as const;

describe('how many rows are shown', () => {
  test('is said as far as it is known', () => {
    expect(rowsInWords({ ...shown, more: true }, 250)).toBe('250 rows read so far; more come as you scroll.');
    expect(rowsInWords(shown, 3_412)).toBe('All 3,412 rows.');
    expect(rowsInWords({ ...shown, earlier: 'known', before: 1_000 }, 200)).toBe('200 rows shown of 1,200.');
    expect(rowsInWords({ ...shown, earlier: 'unknown', more: true }, 200)).toBe(
      '200 rows shown, from the middle of the list.',
    );
    expect(rowsInWords({ ...shown, more: true, failed: true }, 50)).toBe(
      '50 rows shown. What follows could not be read.',
    );
  });
});
