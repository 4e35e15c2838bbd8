import { describe, expect, test } from '@jest/globals';
import { dayInWords } from './day-in-words.ts';

describe('a day in words', () => {
  test('is written as people read it, of a date and of an instant', () => {
    expect(['2026-09-03', '2031-12-31', '2026-01-01T23:59:00.000Z'].map(dayInWords)).toEqual([
      '3 Sept 2026',
      '31 Dec 2031',
      '1 Jan 2026',
    ]);
  });

  test('stays as it is where it is no date', () => {
    expect(['', 'an earlier day', '2026-13-01'].map(dayInWords)).toEqual([
      '',
      'an earlier day',
      '2026-13-01',
    ]);
  });
});
