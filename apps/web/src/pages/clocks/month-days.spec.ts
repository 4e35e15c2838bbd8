import { describe, expect, test } from '@jest/globals';
import { dayAfterKey, monthAfter, weeksOf } from './month-days.ts';

describe('the grid of a month', () => {
  test('begins on a Monday and holds whole weeks', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks[0]).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ]);
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  test('has the leap day where there is one', () => {
    expect(weeksOf('2028-02').flat()).toContain('2028-02-29');
    expect(weeksOf('2027-02').flat()).not.toContain('2027-02-29');
  });

  test('goes over the end of a year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });
});

describe('a key in the grid', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['ArrowRight', '2026-12-01'],
    ['ArrowLeft', '2026-11-29'],
    ['ArrowUp', '2026-11-23'],
    ['ArrowDown', '2026-12-07'],
    ['Home', '2026-11-30'],
    ['End', '2026-12-06'],
    ['PageUp', '2026-10-30'],
    ['PageDown', '2026-12-30'],
  ];

  test.each(cases)('%s goes from 30 November to %s', (key, day) => {
    expect(dayAfterKey('2026-11-30', key)).toBe(day);
  });

  test('goes to the last day of a shorter month', () => {
    expect(dayAfterKey('2027-01-31', 'PageDown')).toBe('2027-02-28');
  });

  test('that means nothing goes nowhere', () => {
    expect(dayAfterKey('2026-11-30', 'x')).toBeUndefined();
  });
});
